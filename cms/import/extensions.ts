/** What an import takes, told by the end of the name: here only. */
export const workbookExtensions = ['.xlsx', '.xls', '.ods', '.csv']
export const mapExtensions = ['.geojson', '.json', '.kml', '.kmz', '.zip']
export const importExtensions = [...workbookExtensions, ...mapExtensions]

export const isMapFile = (file: string): boolean =>
  mapExtensions.some((extension) => file.toLowerCase().endsWith(extension))
