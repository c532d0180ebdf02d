/** The id that the form gives a field: `groups.2.members` → `field-groups__2__members`. */
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '__')}`

/** The elements where a finding can be mended, best first: the field itself, else the rows and groups that hold it. */
export const idsOfPlace = (place: string): string[] => {
  const steps = place.split('.')
  return steps.flatMap((_, end) => {
    const path = steps.slice(0, steps.length - end)
    const row = path.at(-1) ?? ''
    return /^\d+$/.test(row) ? [`${path.slice(0, -1).join('-')}-row-${row}`] : [fieldId(path.join('.'))]
  })
}
