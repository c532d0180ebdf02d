import {
  handleEndpoints,
  type CollectionSlug,
  type Endpoint,
  type FlattenedField,
  type SanitizedCollectionConfig,
} from 'payload'
import type { TestCms } from '../testCms.ts'
import type { Planted } from './canary.ts'
import { isAlwaysPublic } from './publicFields.ts'
import { textless } from './plantCanaries.ts'

export type Answer = { path: string; status: number; text: string; headers: string }

/** What came with an answer: a name in a header (of a file, of a redirect) is as public as one in the text. */
export const toFound = (answers: Answer[]): { where: string; text: string }[] =>
  answers.map(({ path, text, headers }) => ({ where: path, text: `${headers}\n${text}` }))

/** One visitor could not ask all of this in time: each question comes from an address of its own. */
export const manyVisitors = { TRUST_PROXY: '1' }

/** Lists that a visitor may read some of. */
const readable = ['communes', 'villages', 'teams', 'boards', 'decisions', 'bulletins']
const variants = [
  '',
  '&draft=true',
  '&trash=true',
  '&showHiddenFields=true',
  '&locale=all',
  '&overrideAccess=true',
  '&joins[villages][limit]=9',
  '&draft=true&depth=5',
  '&where[_status][equals]=draft',
  '&where[_status][equals]=draft&draft=true',
]

/** All paths of the fields that can be asked for, deep ones with dots. */
const pathsOf = (fields: FlattenedField[], before = ''): { path: string; field: FlattenedField }[] =>
  fields.flatMap((field) => {
    const path = `${before}${field.name}`
    const inner = 'flattenedFields' in field ? pathsOf(field.flattenedFields as FlattenedField[], `${path}.`) : []
    return [{ path, field }, ...inner]
  })

/** Some are public in one row and hidden in the next: those count as hidden. Row ids are nobody's. */
export const hiddenTexts = (slug: string, fields: FlattenedField[], before = ''): string[] =>
  pathsOf(fields, before)
    .filter(({ field }) => field.name !== 'id' && !textless.includes(field.type) && !('flattenedFields' in field))
    .map(({ path }) => path)
    .filter((path) => !isAlwaysPublic(slug, path))

/** `before`: done after whatever may have signed out. */
type Asker = { token?: string; before?: () => Promise<unknown> }

/** Everything that somebody, without a token a visitor, can ask of the CMS's own interface. */
export const asking = ({ payload, folder }: TestCms, { token, before }: Asker = {}) => {
  const { collections, globals, endpoints } = payload.config
  let hasWritten = true
  let asked = 0

  const ask = async (method: string, path: string, body?: object): Promise<Answer> => {
    if (hasWritten) await before?.()
    hasWritten = method !== 'GET'
    const request = new Request(`http://127.0.0.1:3000/api${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        'X-Forwarded-For': `visitor ${(asked += 1)}`,
        ...(token ? { Authorization: `JWT ${token}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const answer = await handleEndpoints({ config: payload.config, request, payloadInstanceCacheKey: folder })
    if (method === 'GET' && answer.status === 429) throw new Error(`${path} was not heard`)
    const headers = [...answer.headers].map((each) => each.join(': ')).join('\n')
    return { path: `${method} ${path}`, status: answer.status, text: await answer.text(), headers }
  }
  const askAll = async (paths: string[]): Promise<Answer[]> => {
    const answers: Answer[] = []
    for (const path of paths) answers.push(await ask('GET', path))
    return answers
  }

  const idsOf = async (slug: string): Promise<{ ids: string[]; names: string[] }> => {
    const collection = slug as CollectionSlug
    const { docs } = await payload.db.find({ collection, limit: 0, pagination: false })
    const versions = payload.collections[collection]?.config.versions
      ? (await payload.db.findVersions({ collection, limit: 0, pagination: false })).docs
      : []
    const names = docs.map((doc) => String((doc as { filename?: string }).filename ?? '')).filter(Boolean)
    return { ids: [...docs, ...versions].map(({ id }) => String(id)), names }
  }

  /** Every endpoint of the config, Payload's own and ours, on every document; writing ones too: they are refused. */
  const everyAddress = async (): Promise<Answer[]> => {
    const answers: Answer[] = []
    const askEndpoints = async (base: string, list: Endpoint[], { ids, names }: Awaited<ReturnType<typeof idsOf>>) => {
      for (const { method, path } of list) {
        const filled = path.includes(':id')
          ? ids.map((id) => path.replace(':id', id))
          : path.includes(':filename')
            ? names.map((name) => path.replace(':filename', encodeURIComponent(name)))
            : [path]
        for (const each of filled) {
          const address = `${base}${each.replaceAll(/:\w+[*?]?/g, 'a')}`
          const body = { email: 'khong-co@kin.example', password: 'sai', token: 'sai', comment: 'a' }
          answers.push(await ask(method.toUpperCase(), address, method === 'get' ? undefined : body))
        }
      }
    }
    for (const { slug, endpoints: own } of collections)
      if (own !== false) await askEndpoints(`/${slug}`, own, await idsOf(slug))
    for (const { slug, endpoints: own } of globals)
      if (own !== false) await askEndpoints(`/globals/${slug}`, own, { ids: ['1', '2', '3'], names: [] })
    await askEndpoints('', endpoints, { ids: ['1'], names: [] })
    return answers
  }

  const everyList = (): Promise<Answer[]> =>
    askAll(
      collections
        .filter(({ endpoints }) => endpoints !== false)
        .flatMap(({ slug, flattenedFields }) => {
          const selects = flattenedFields.map(({ name }) => `&select[${name}]=true`)
          const populates = collections.map((other) => `&populate[${other.slug}][${flattenedFields[0]?.name}]=true`)
          return [
            ...[...variants, ...selects, ...populates].map((variant) => `/${slug}?limit=0&depth=3${variant}`),
            `/${slug}/versions?limit=0&depth=3`,
            `/${slug}/count`,
            `/${slug}/count?where[_status][equals]=draft`,
          ]
        }),
    )

  /** Texts of the collection, and of whatever it names, that are not on the list of what is public. */
  const hiddenPaths = ({ slug, flattenedFields }: SanitizedCollectionConfig): string[] =>
    pathsOf(flattenedFields).flatMap(({ path, field }) => {
      const names = 'relationTo' in field ? [field.relationTo].flat() : []
      const related = collections
        .filter((other) => names.includes(other.slug))
        .flatMap((other) => hiddenTexts(other.slug, other.flattenedFields).map((inner) => `${path}.${inner}`))
      return [...hiddenTexts(slug, [field], path.slice(0, -field.name.length)), ...related]
    })

  /** Asks for documents by the canaries that are in them. */
  const everyProbe = async (planted: Planted): Promise<Answer[]> =>
    askAll(
      collections
        .filter(({ slug }) => readable.includes(slug))
        .flatMap((collection) =>
          hiddenPaths(collection).flatMap((path) => {
            const canaries = [...planted]
              .filter(([, place]) => place.startsWith(`${collection.slug}.${path} `))
              .map(([canary]) => canary)
              .slice(0, 50)
            const base = `/${collection.slug}?limit=1&depth=0&where[${path}]`
            return [
              `${base}[like]=hoangyen`,
              `/${collection.slug}?limit=1&where[or][0][and][0][${path}][like]=hoangyen`,
              `/${collection.slug}/count?where[${path}][like]=hoangyen`,
              `${base}[like]=05009`,
              ...(canaries.length > 0
                ? [`${base}[in]=${canaries.join(',')}`, `${base}[in]=${canaries.join(',')}&draft=true`]
                : []),
            ]
          }),
        ),
    )

  /** Hidden fields by which a list can be sorted: the order alone would tell. */
  const tellingOrders = async (): Promise<string[]> => {
    const telling: string[] = []
    for (const collection of collections.filter(({ slug }) => readable.includes(slug)))
      for (const path of hiddenPaths(collection)) {
        const [up, down] = await askAll(
          [`sort=${path}`, `sort=-${path}`].map((sort) => `/${collection.slug}?limit=0&depth=0&${sort}`),
        )
        if (up?.status === 200 && down?.status === 200 && up.text !== down.text)
          telling.push(`${collection.slug}.${path}`)
      }
    return telling
  }

  return { ask, everyAddress, everyList, everyProbe, tellingOrders }
}
