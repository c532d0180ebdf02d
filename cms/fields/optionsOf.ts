/** Select options from a table of codes and labels of content/model. */
export const optionsOf = (labels: Readonly<Record<string, string>>): { label: string; value: string }[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))
