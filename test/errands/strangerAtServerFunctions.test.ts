/** What Payload answers beside its REST interface: functions that the admin's pages call by `Next-Action`. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { desktop, openBrowser } from './browser.ts'
import { addUser, ask } from './product.ts'

const { cms, commune, district } = inject('product')
const secret = 'hoangyentronghamchu'
const other = { email: 'xa-khac@to-dan-van.example', password: 'Mat-khau-thu-hai' }
let action: { url: string; id: string }
let tokens: { district: string; own: string; other: string }
let draft: number
let ownId: number

const signIn = async (who: { email: string; password: string }) =>
  (await ask(`${cms}/api/users/login`, who)) as {
    token: string
    user: { id: number; commune?: { id: number } | number }
  }

/** The name under which this build knows the function, as a page sends it. */
const findAction = async (token: string) => {
  const browser = await openBrowser()
  const page = await browser.newPage(desktop)
  await page.context().addCookies([{ name: 'payload-token', value: token, url: cms }])
  const sent = page.waitForRequest((request) => 'next-action' in request.headers())
  await page.goto(`${cms}/admin/collections/bulletins/create`)
  await page.locator('#field-title').fill('Bài thử')
  const request = await sent
  await browser.close()
  return { url: request.url(), id: request.headers()['next-action'] ?? '' }
}

beforeAll(async () => {
  const owner = await signIn(commune)
  const head = await signIn(district)
  const communes = await ask(`${cms}/api/communes?limit=0&depth=0`)
  const ownCommune = typeof owner.user.commune === 'object' ? owner.user.commune.id : owner.user.commune
  const away = (communes.docs as { id: number }[]).find(({ id }) => id !== ownCommune)
  const account = { name: 'Xã khác', role: 'commune', ...(away ? { commune: away.id } : {}) }
  await addUser(cms, head.token, { ...account, ...other })
  tokens = { district: head.token, own: owner.token, other: (await signIn(other)).token }
  ownId = owner.user.id
  const data = { title: secret, body: secret, topic: 'an-toan', publishedOn: '2022-12-01', note: secret }
  draft = (await ask(`${cms}/api/bulletins?draft=true`, { ...data, _status: 'draft' }, owner.token)).doc.id
  action = await findAction(owner.token)
})
afterAll(async () => {
  const headers = { Authorization: `JWT ${tokens.district}` }
  await fetch(`${cms}/api/bulletins/${draft}`, { method: 'DELETE', headers })
})

type Calling = { name: string; args: object; token: string | null; origin?: string }
const call = async ({ name, args, token, origin = cms }: Calling) => {
  const headers = {
    'Next-Action': action.id,
    'Content-Type': 'text/plain;charset=UTF-8',
    Origin: origin,
    ...(token ? { Cookie: `payload-token=${token}` } : {}),
  }
  const answer = await fetch(action.url, { method: 'POST', headers, body: JSON.stringify([{ name, args }]) })
  return { status: answer.status, text: await answer.text() }
}

const place = () => ({ collectionSlug: 'bulletins', id: draft, docID: draft })
const formState = () => ({
  ...place(),
  operation: 'update',
  data: { id: draft },
  docPermissions: { fields: true, update: true },
  docPreferences: { fields: {} },
  renderAllFields: true,
  returnLockStatus: true,
  updateLastEdited: true,
  skipClientConfigAuth: true,
  schemaPath: 'bulletins',
})
const published = () => ({ relationTo: 'bulletins', value: draft })

/** Each function that Payload registers, asked about another commune's draft in every way that it takes. */
const questions = (): [string, object][] => [
  ['form-state', formState()],
  ['form-state', { ...formState(), id: undefined, docID: undefined }],
  ['form-state', { ...formState(), collectionSlug: 'users', id: ownId, data: { id: ownId }, schemaPath: 'users' }],
  ['form-state', { ...formState(), collectionSlug: undefined, globalSlug: 'settings', schemaPath: 'settings' }],
  ['table-state', { collectionSlug: 'bulletins', query: { limit: 300 }, columns: [], enableRowSelections: true }],
  ['table-state', { collectionSlug: 'bulletins', query: { where: { note: { like: secret } } }, columns: [] }],
  ['table-state', { collectionSlug: 'users', query: { where: { email: { equals: commune.email } } }, columns: [] }],
  ['table-state', { collectionSlug: ['bulletins'], parent: { ...place(), joinPath: 'review' }, columns: [] }],
  ['render-list', { collectionSlug: 'bulletins', query: { limit: 300, search: secret } }],
  ['render-list', { collectionSlug: 'users', query: {}, overrideEntityVisibility: true }],
  ['render-list', { collectionSlug: 'second-factors', query: {}, overrideEntityVisibility: true }],
  ['render-document', { ...place(), overrideEntityVisibility: true }],
  [
    'render-document',
    {
      collectionSlug: 'bulletins',
      paramsOverride: { segments: ['collections', 'bulletins', String(draft), 'versions'] },
    },
  ],
  ['render-document', { collectionSlug: 'users', docID: ownId, overrideEntityVisibility: true }],
  ['render-document-slots', place()],
  ['render-field', { schemaPath: 'collection.bulletins.note', path: 'note', initialValue: 'x' }],
  ['copy-data-from-locale', { ...place(), fromLocale: 'vi', toLocale: 'en', overrideData: true }],
  ['schedule-publish', { type: 'publish', doc: published(), date: new Date().toISOString() }],
  ['schedule-publish', { type: 'unpublish', doc: published(), date: new Date().toISOString(), deleteID: 1 }],
  ['get-upcoming-scheduled-publish', place()],
  ['get-folder-results-component-and-data', { collectionsToDisplay: ['bulletins'], collectionSlug: 'bulletins' }],
  ['get-default-layout', {}],
  ['render-widget', { widgetSlug: 'collections', widgetData: {} }],
  ['slugify', { ...place(), path: 'slug', valueToSlugify: secret.slice(0, 3) }],
]
/** What the caller wrote comes back in some answers: those words are the caller's own. */
const leaks = (text: string, args: object): boolean =>
  [secret, commune.email].some((word) => text.includes(word) && !JSON.stringify(args).includes(word))

const stored = async () => {
  const { token } = { token: tokens.district }
  const doc = await ask(`${cms}/api/bulletins/${draft}?draft=true&depth=0`, undefined, token)
  const locks = await ask(`${cms}/api/payload-locked-documents?limit=0&depth=0`, undefined, token)
  const held = (locks.docs as { document?: { relationTo: string; value: number }; globalSlug?: string }[]).filter(
    ({ document, globalSlug }) => globalSlug || (document?.relationTo === 'bulletins' && document.value === draft),
  )
  return { doc, held }
}

describe('the admin’s functions', () => {
  test('answer whoever works with the document', async () => {
    const { status, text } = await call({ name: 'render-document', args: place(), token: tokens.own })
    expect([status, text.includes(secret)]).toEqual([200, true])
  })

  test.each(['visitor', 'other'] as const)(
    'tell a %s nothing of a draft or an account, and change nothing',
    async (who) => {
      const before = await stored()
      const told: string[] = []
      for (const [name, args] of questions()) {
        const { text } = await call({ name, args, token: who === 'visitor' ? null : tokens.other })
        if (leaks(text, args)) told.push(`${name} ${JSON.stringify(args).slice(0, 120)}`)
      }
      expect(told).toEqual([])
      expect(await stored()).toEqual(before)
    },
  )

  test('are closed to everybody where the admin does not use them', async () => {
    const unused = questions().filter(
      ([name]) => !/^(?:form-state|table-state|render-(?:document|document-slots|list))$/.test(name),
    )
    for (const [name, args] of unused)
      expect((await call({ name, args, token: tokens.district })).status, name).toBe(500)
  })

  test('obey no page of another site', async () => {
    const answer = await call({
      name: 'render-document',
      args: place(),
      token: tokens.own,
      origin: 'https://ke-xau.example',
    })
    expect(answer.text).not.toContain(secret)
  })
})
