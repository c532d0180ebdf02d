/** Where the parts of a preview lie; all of it below the CMS's own interface, for its editor only. */
export const previewAddress = (key: string) => ({
  page: (path: string) => `/api/preview/${key}/page?path=${encodeURIComponent(path)}`,
  file: (name: string) => `/api/preview/${key}/file/${encodeURIComponent(name)}`,
})
/** Style sheets and icons of the compiled site: the same for everybody. */
export const assetAddress = (path: string): string => `/api/preview/assets${path}`

const addressPattern = /(\s(?:href|src|action)=")(\/[^"]*)(")/g
const scriptPattern = /<script\b(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script>/g

/** A page of the site with its links led to the preview, and without its scripts: they would not be let run. */
export const toPreviewHtml = (
  html: string,
  { key, isAsset }: { key: string; isAsset: (path: string) => boolean },
): string => {
  const to = previewAddress(key)
  return html.replaceAll(scriptPattern, '').replaceAll(addressPattern, (_, before, address: string, after) => {
    const [path = '/', fragment] = address.replaceAll('&amp;', '&').split('#')
    const tail = fragment === undefined ? '' : `#${fragment}`
    if (isAsset(path)) return `${before}${assetAddress(path)}${after}`
    if (path.startsWith('/tep/')) return `${before}${to.file(path.slice('/tep/'.length))}${after}`
    return `${before}${to.page(path)}${tail}${after}`
  })
}
