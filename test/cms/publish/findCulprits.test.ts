import { describe, expect, test } from 'vitest'
import { changedDocuments, findCulprits } from '../../../cms/publish/findCulprits.ts'
import { toSnapshot } from '../../../cms/publish/toSnapshot.ts'
import { documentsFixture } from './documentsFixture.ts'

const snapshotOf = (documents = documentsFixture()) =>
  toSnapshot(documents, { today: '2022-12-31', previous: null }).snapshot

describe('changedDocuments', () => {
  test('names what is other and what is new, whether or not it is the same object', () => {
    const documents = documentsFixture()
    const [village] = documents.villages
    const [bulletin] = documents.bulletins
    if (!village || !bulletin) throw new Error('The fixture has none')
    village.households = 321
    documents.bulletins.push({ ...bulletin, id: 77, slug: 'bai-moi' })
    expect(changedDocuments(snapshotOf(documents), snapshotOf())).toEqual([
      `villages/${village.key}`,
      'bulletins/bai-moi',
    ])
    expect(changedDocuments(snapshotOf(), snapshotOf())).toEqual([])
  })

  test('names everything where nothing was on the site', () =>
    expect(changedDocuments(snapshotOf(), null).map((document) => document.split('/')[0])).toEqual(
      expect.arrayContaining(['communes', 'villages', 'teams', 'boards', 'decisions', 'bulletins']),
    ))
})

describe('findCulprits', () => {
  const suspects = Array.from({ length: 300 }, (_, n) => `bulletins/${n}`)
  const without = (culprits: string[]) => {
    let tries = 0
    const passes = async (setAside: string[]) => (tries++, culprits.every((each) => setAside.includes(each)))
    return { passes, tries: () => tries }
  }

  test.each([[['bulletins/0']], [['bulletins/299']], [['bulletins/7', 'bulletins/8', 'bulletins/250']]])(
    'finds %j among three hundred, and no more',
    async (culprits) => {
      const { passes, tries } = without(culprits)
      expect(await findCulprits(suspects, passes)).toEqual(culprits)
      expect(tries()).toBeLessThan(60)
    },
  )

  test('blames nobody when it fails without all of them as well', async () => {
    expect(await findCulprits(suspects, async () => false)).toBeNull()
    expect(await findCulprits([], async () => true)).toBeNull()
  })
})
