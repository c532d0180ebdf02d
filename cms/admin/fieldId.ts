/** The id that the form gives a field: `groups.2.members` → `field-groups__2__members`. */
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '__')}`

/** The id of a list's row: `groups.2` → `groups-row-2`. */
export const rowId = (path: string): string => path.replace(/\.(\d+)$/, '-row-$1').replaceAll('.', '-')

/** The elements where a finding can be mended, best first: the field itself, else the rows and groups that hold it. */
export const idsOfPlace = (place: string): string[] => {
  const steps = place.split('.')
  return steps.flatMap((_, end) => {
    const path = steps.slice(0, steps.length - end)
    return [/^\d+$/.test(path.at(-1) ?? '') ? rowId(path.join('.')) : fieldId(path.join('.'))]
  })
}
