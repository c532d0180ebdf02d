/** `/xa/dong-tam/` → `xa/dong-tam/index.html`, `/rss.xml` → `rss.xml`. Throws on a path that leaves the release. */
export const pageFile = (path: string): string => {
  if (!path.startsWith('/') || path.includes('..') || path.includes('\\')) throw new Error(`Not a page path: ${path}`)
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)
}
