/** A script written into every text of every collection that is published: none of them runs on the site. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CollectionSlug, FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { publish } from '../../../cms/publish/publish.ts'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { readPublished } from '../../../cms/publish/readPublished.ts'
import { makeAccessFixture, type Id } from '../accessFixture.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

const mark = 'kichban'
const hostile = `${mark} "'><script>window.${mark}=1</script><img src=x onerror=window.${mark}=1></script><!-- \${7*7}`
/** For a field that takes no more. */
const short = `${mark} "'><img src=x onerror=window.${mark}=1>`
const raw = [`<script>window.${mark}`, `<img src=x onerror=window.${mark}`]

/**
 * Where it would run: not within the quotes of an attribute, which an escaped quote keeps closed, nor in a calendar. What
 * stands in a feed is HTML of its own, whatever XML wraps it.
 */
const runsIn = (text: string): boolean => {
  const withoutAttributes = text.replaceAll(/="[^"]*"/g, '=""')
  return raw.some((each) => withoutAttributes.includes(each))
}

type Row = Record<string, unknown>
/** The document with the script in one place, for every text that its collection has. */
const withScript = (fields: FlattenedField[], doc: Row, path = ''): { path: string; data: Row }[] =>
  fields.flatMap((field): { path: string; data: Row }[] => {
    const { name, type } = field
    const at = path ? `${path}.${name}` : name
    if (type === 'text' || type === 'textarea' || type === 'email' || type === 'code') {
      const isShort = 'maxLength' in field && (field.maxLength ?? Infinity) < hostile.length
      const script = isShort ? short : hostile
      const value = 'hasMany' in field && field.hasMany ? [script] : script
      return [{ path: at, data: { [name]: value } }]
    }
    if (type === 'group' || type === 'tab') {
      const inner = (doc[name] ?? {}) as Row
      return withScript(field.flattenedFields, inner, at).map((each) => ({
        path: each.path,
        data: { [name]: { ...inner, ...each.data } },
      }))
    }
    if (type !== 'array') return []
    const [first = {}, ...rest] = (doc[name] ?? []) as Row[]
    return withScript(field.flattenedFields, first, at).map((each) => ({
      path: each.path,
      data: { [name]: [{ ...first, ...each.data }, ...rest] },
    }))
  })

let cms: TestCms
const [taken, refused]: [string[], string[]] = [[], []]
let pages: { file: string; text: string }[]

const writeEverywhere = async (collection: CollectionSlug, id: Id): Promise<void> => {
  const { payload, asDistrict } = cms
  const { flattenedFields, versions } = payload.collections[collection].config
  const status = versions ? { _status: 'published' } : {}
  const read = async () => (await payload.findByID({ collection, id, depth: 0 })) as unknown as Row
  for (const { path } of withScript(flattenedFields, await read())) {
    const change = withScript(flattenedFields, await read()).find((each) => each.path === path)
    await payload.update({ collection, id, data: { ...change?.data, ...status } as never, ...asDistrict }).then(
      () => taken.push(`${collection}.${path}`),
      () => refused.push(`${collection}.${path}`),
    )
  }
}

beforeAll(async () => {
  vi.stubEnv('CMS_LOG_LEVEL', 'silent')
  cms = await startTestCms()
  const { targets } = await makeAccessFixture(cms)
  const settings = { districtName: 'huyện Mẫu', provinceName: 'tỉnh Mẫu', asOf: '2022-12-31' }
  await cms.payload.updateGlobal({ slug: 'settings', data: settings as never })
  for (const { slug } of cms.payload.config.collections) {
    const found = targets[slug]?.['own-published'] ?? Object.values(targets[slug] ?? {})[0]
    // Payload's own hold no text that anybody reads.
    if (found !== undefined && !slug.startsWith('payload-')) await writeEverywhere(slug as CollectionSlug, found)
  }
  for (const { data, path } of withScript(cms.payload.globals.config[0]?.flattenedFields ?? [], settings))
    await cms.payload.updateGlobal({ slug: 'settings', data: data as never, ...cms.asDistrict }).then(
      () => taken.push(`settings.${path}`),
      () => refused.push(`settings.${path}`),
    )
  const paths = publishPaths({ DATA_DIR: cms.folder, SITE_URL: 'https://to.example' } as unknown as NodeJS.ProcessEnv)
  const { problems } = await publish({
    read: () => readPublished(cms.payload),
    paths,
    now: new Date('2022-12-31T03:00:00Z'),
  })
  expect(problems).toEqual([])
  const files = readdirSync(paths.current, { recursive: true, encoding: 'utf8' })
  pages = files
    .filter((file) => /\.(?:html|xml|svg)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(paths.current, file), 'utf8') }))
}, 180_000)
afterAll(() => cms.stop())

describe('a script in a text', () => {
  test('was tried in every collection that people write, and taken where a text is free', () => {
    expect(taken).toEqual(
      expect.arrayContaining([
        'bulletins.title',
        'bulletins.body',
        'decisions.summary',
        'decisions.issuer',
        'teams.members.name',
        'teams.members.post',
        'teams.groups.area',
        'boards.members.name',
        'villages.name',
        'communes.name',
        'files.label',
        'users.name',
        'settings.districtName',
      ]),
    )
  })

  test('is refused where a text has a form', () => {
    expect(refused).toEqual(
      expect.arrayContaining(['teams.members.phone', 'teams.zalo.url', 'users.email', 'communes.code']),
    )
  })

  test('stands on the site as the words that it is', () => {
    const shown = pages.filter(({ text }) => text.includes(mark))
    expect(shown.length).toBeGreaterThan(10)
    expect(shown.filter(({ text }) => runsIn(text)).map(({ file }) => file)).toEqual([])
  })
})
