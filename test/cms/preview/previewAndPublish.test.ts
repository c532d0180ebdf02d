/** What a preview shows and lists, beside what a publish then does. */
import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isAsset } from '../../../cms/preview/assets.ts'
import { endPreviews } from '../../../cms/preview/previews.ts'
import { toPreviewHtml } from '../../../cms/preview/toPreviewHtml.ts'
import { validBulletin } from '../documents.ts'
import { bulletin, filesOnSite, startPreviewCms, type PreviewCms } from './previewCms.ts'

let cms: PreviewCms
beforeAll(async () => {
  cms = await startPreviewCms()
})
afterAll(() => cms.stop())

const pagesOf = (files: Map<string, string>) => [...files].filter(([, text]) => text.startsWith('<!DOCTYPE html>'))

describe('what a preview shows is what a publish puts on the site', () => {
  type Case = { noun: string; of: () => Promise<{ id: number | null; values: object }> }
  const cases: Case[] = [
    {
      noun: 'bulletins',
      of: async () => ({ id: null, values: bulletin({ title: 'Đúng từng chữ', shortForm: 'Ngắn' }) }),
    },
    {
      noun: 'teams',
      of: async () => {
        const { docs } = await cms.payload.find({ collection: 'teams', depth: 0, ...cms.asOwn })
        return { id: docs[0]?.id ?? 0, values: { ...docs[0], phoneNote: null, groups: docs[0]?.groups?.slice(1) } }
      },
    },
    {
      noun: 'villages',
      of: async () => ({
        id: cms.villages.other.id,
        values: { ...cms.villages.other, name: 'Hoà Đổi', commune: cms.communes.other.id },
      }),
    },
  ]
  const saveForGood = async (noun: string, id: number | null, values: object) => {
    const data = { ...values, ...(noun === 'villages' ? {} : { _status: 'published' }) } as never
    const collection = noun as 'bulletins'
    if (id === null) await cms.payload.create({ collection, data, ...cms.asOwn })
    else await cms.payload.update({ collection, id, data, ...(noun === 'villages' ? cms.asDistrict : cms.asOwn) })
  }

  test.each(cases)('of $noun: every byte, and the very pages that differ', async ({ noun, of }) => {
    await cms.publishNow()
    const { id, values } = await of()
    const who = noun === 'villages' ? 'district' : 'own'
    const { key, path, page, findings } = await cms.open(noun, values, { id, who })
    expect(findings).toEqual([])
    const previewed = await cms.get(page, who)
    const { pages } = await cms.changes(key, who)
    const before = filesOnSite()
    await saveForGood(noun, id, values)
    await cms.publishNow()
    const after = filesOnSite()
    expect(previewed.text).toBe(toPreviewHtml(after.get(path ?? '') ?? '', { key, isAsset }))
    const changed = pagesOf(after).filter(([path, text]) => before.get(path) !== text)
    const gone = pagesOf(before).filter(([path]) => !after.has(path))
    expect(pages.map(({ path }) => path).toSorted()).toEqual([...changed, ...gone].map(([path]) => path).toSorted())
  })

  test.each([
    ['absent', (file: string) => rmSync(file)],
    ['damaged', (file: string) => writeFileSync(file, '{"release":"000001","pag')],
    ['of another shape', (file: string) => writeFileSync(file, '{"pages":[]}')],
    ['torn', (file: string) => truncateSync(file, statSync(file).size - 40)],
  ])('and the same pages are found where what the publisher noted is %s', async (_, spoil) => {
    await cms.publishNow()
    const values = bulletin({ title: 'Không có ghi chép' })
    const found = async () => cms.changes((await cms.open('bulletins', values)).key)
    const told = await found()
    await endPreviews()
    spoil(join(cms.folder, 'page-reads.json'))
    expect(await found()).toEqual(told)
    expect(told.pages.length).toBeGreaterThan(0)
  })
})

describe('what the publisher noted of an earlier release', () => {
  test('counts where it still holds, and not where a page changed since', async () => {
    const file = join(cms.folder, 'page-reads.json')
    const { id } = await cms.payload.create({
      collection: 'bulletins',
      data: validBulletin({ title: 'Lúc đầu' }),
      ...cms.asOwn,
    })
    await cms.publishNow()
    const earlier = readFileSync(file)
    await cms.payload.update({ collection: 'bulletins', id, data: { title: 'Về sau' }, ...cms.asOwn })
    await cms.publishNow()
    const backToFirst = async () => cms.changes((await cms.open('bulletins', { title: 'Lúc đầu' }, { id })).key)
    const told = await backToFirst()
    expect(told.pages).toContainEqual(
      expect.objectContaining({ path: '/bai-tuyen-truyen/luc-dau/', change: 'changed' }),
    )
    await endPreviews()
    writeFileSync(file, earlier)
    expect(await backToFirst()).toEqual(told)
  })
})
