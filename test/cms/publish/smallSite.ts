import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A compiled site in miniature, for tests of what a publish survives. Every page says the district's name, so that one
 * of another release is told at once; a bulletin's body makes its page misbehave: `throws`, `hangs`, `kills`. A title
 * that says so breaks the page that all share, and the name of the province or the office's address in the settings all or some of them.
 */
export const writeSmallSite = (folder: string): string => {
  mkdirSync(join(folder, 'server'), { recursive: true })
  mkdirSync(join(folder, 'client', '_astro'), { recursive: true })
  writeFileSync(join(folder, 'client', '_astro', 'site.1234.css'), 'body{}'.repeat(400))
  writeFileSync(join(folder, 'server', 'entry.mjs'), entry)
  return folder
}

const entry = `
const bulletinOf = (snapshot, path) => snapshot.bulletins.find(({ slug }) => path === '/bai-tuyen-truyen/' + slug + '/')
export const pageCount = 60
export const listPages = (snapshot) => [
  ...Array.from({ length: pageCount }, (_, n) => '/trang-' + n + '/'),
  '/',
  ...snapshot.bulletins.map(({ slug }) => '/bai-tuyen-truyen/' + slug + '/'),
].map((path) => ({ path, status: 200 }))
const says = (snapshot, path) => JSON.stringify([snapshot.settings.districtName, snapshot.settings.provinceName, snapshot.settings.office.address, bulletinOf(snapshot, path) ?? null])
export const answersOn = (snapshot) => (path) => says(snapshot, path)
export const renderTracked = async (request, { snapshot }) => {
  const { pathname } = new URL(request.url)
  const body = bulletinOf(snapshot, pathname)?.body ?? ''
  const { provinceName: province, office } = snapshot.settings
  if (office.address === 'throws') throw new Error('no such house')
  if (province === 'throws') throw new Error('no such province')
  if (province === 'breaks bulletins' && pathname.startsWith('/bai-tuyen-truyen/')) throw new Error('no such voice')
  if (province === 'hangs') for (;;);
  if (body.startsWith('throws')) throw new Error('no such field')
  if (body.startsWith('hangs')) for (;;);
  if (body.startsWith('kills')) process.kill(process.pid, 'SIGKILL')
  if (pathname === '/' && snapshot.bulletins.some(({ title }) => title.startsWith('breaks the list'))) throw new Error('no such list')
  const html = '<p>' + snapshot.settings.districtName + '</p><em>' + province + '</em><p>' + body + '</p>' + '<i>x</i>'.repeat(300)
  return { response: new Response(html, { headers: { 'content-type': 'text/html' } }), questions: [pathname] }
}
export const searchRecords = (snapshot) => snapshot.bulletins.map(({ slug, title }) => ({
  url: '/bai-tuyen-truyen/' + slug + '/', content: title + ' ' + snapshot.settings.districtName, meta: { title }, filters: {},
}))
export const listShareImages = (snapshot) => [{ path: '/anh/' + snapshot.bulletins.length + '.png', card: {} }]
export const drawShareCard = async () => new Uint8Array(2000)
`
