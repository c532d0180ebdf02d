const types = {
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
}

export const fileResponse = (type: keyof typeof types, body: string): Response =>
  new Response(body, { headers: { 'content-type': types[type] } })

export const jsonResponse = (type: 'json' | 'geojson', value: unknown): Response =>
  fileResponse(type, JSON.stringify(value))
