import { describe, expect, test } from 'vitest'
import { readPage } from './readPage.ts'
import { snapshotFixture } from './snapshotFixture.ts'

const thingOf = async (path: string, snapshot = snapshotFixture()): Promise<Record<string, unknown>> => {
  const [, text = ''] =
    (await readPage(path, snapshot)).match(/<script type="application\/ld\+json">(.*?)<\/script>/s) ?? []
  return JSON.parse(text) as Record<string, unknown>
}
const [bulletin] = snapshotFixture().bulletins
const [decision] = snapshotFixture().decisions

describe('structured data', () => {
  test('of home is the organisation with its contact', async () => {
    const thing = await thingOf('/')
    expect(thing).toMatchObject({ '@context': 'https://schema.org', '@type': 'GovernmentOrganization' })
    expect(thing.contactPoint).toMatchObject({ '@type': 'ContactPoint', telephone: '+842040000000' })
  })

  test('of a village is its area, with the leader’s phone where it is public', async () => {
    const thing = await thingOf('/xa/dong-tam/coc/')
    expect(thing).toMatchObject({ '@type': 'AdministrativeArea', name: 'Thôn Cọc' })
    expect(JSON.stringify(thing)).toContain('+84500000001')
    expect(JSON.stringify(await thingOf('/xa/dong-tam/dong-tam/'))).not.toContain('telephone')
  })

  test('of a bulletin is an announcement with its days', async () => {
    const thing = await thingOf(`/bai-tuyen-truyen/${bulletin?.slug}/`)
    expect(thing).toMatchObject({ '@type': 'SpecialAnnouncement', datePosted: bulletin?.publishedOn })
    expect(thing.expires ?? null).toBe(bulletin?.expiresOn)
  })

  test('of a decision names its number', async () => {
    expect(await thingOf(`/quyet-dinh/${decision?.slug}/`)).toMatchObject({
      '@type': 'Legislation',
      legislationIdentifier: decision?.number,
    })
  })

  test('cannot end its element', async () => {
    const snapshot = snapshotFixture()
    const title = '</script><script>alert(1)</script>'
    for (const each of snapshot.bulletins) each.title = title
    expect((await thingOf(`/bai-tuyen-truyen/${bulletin?.slug}/`, snapshot)).name).toBe(title)
  })
})
