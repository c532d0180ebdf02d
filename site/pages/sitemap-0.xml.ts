import type { APIRoute } from 'astro'
import { contentOf } from '../content.ts'
import { fileResponse } from '../fileResponse.ts'
import { listReadablePages } from '../listPages.ts'

/** Addresses are made of slugs: nothing in them needs escaping. */
export const GET: APIRoute = ({ locals }) => {
  const addresses = listReadablePages(contentOf(locals.snapshot))
    .filter((path) => !path.endsWith('/ban-doc/'))
    .map((path) => `<url><loc>${new URL(path, locals.siteUrl).href}</loc></url>`)
  return fileResponse(
    'xml',
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.join('\n')}
</urlset>
`,
  )
}
