import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Snapshot } from '../../../content/model/snapshot.ts'
import { readPage, site, siteUrl } from '../readPage.ts'
import { snapshotFixture } from '../snapshotFixture.ts'

const imageOf = async (path: string, snapshot: Snapshot = snapshotFixture()) =>
  /og:image" content="([^"]+)"/.exec(await readPage(path, snapshot))?.[1] ?? ''
const cardOf = (title: string) => ({ over: 'Sức khoẻ', title, place: 'Xã Đồng Tâm, huyện Yên Thế', isSample: true })

/** Rows of the picture, above the band at the foot, in which a light (text) pixel stands; and columns likewise. */
const inkOf = async (png: Uint8Array) => {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const rows = new Set<number>()
  const columns = new Set<number>()
  for (let y = 0; y < info.height - 80; y++)
    for (let x = 0; x < info.width; x++) {
      const red = data[(y * info.width + x) * info.channels] ?? 0
      if (red > 200) {
        rows.add(y)
        columns.add(x)
      }
    }
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) }
}

describe('the address of a share image', () => {
  test('stands on a village page and on a bulletin page, each with its own', async () => {
    const [bulletin] = snapshotFixture().bulletins
    const pages = ['/', '/xa/dong-tam/dong-tam/', `/bai-tuyen-truyen/${bulletin?.slug}/`]
    const images = await Promise.all(pages.map((page) => imageOf(page)))
    expect(new Set(images).size).toBe(3)
    const listed = site.listShareImages(snapshotFixture()).map(({ path }) => new URL(path, siteUrl).href)
    for (const image of images) expect(listed).toContain(image)
  })

  test('changes with the words of the image and with nothing else', async () => {
    const [bulletin] = snapshotFixture().bulletins
    const page = `/bai-tuyen-truyen/${bulletin?.slug}/`
    const edited = snapshotFixture()
    for (const each of edited.bulletins) each.body = 'Nội dung khác hẳn.'
    const renamed = snapshotFixture()
    for (const each of renamed.bulletins) each.title = 'Tiêu đề khác hẳn'
    expect(await imageOf(page, edited)).toBe(await imageOf(page))
    expect(await imageOf(page, renamed)).not.toBe(await imageOf(page))
  })

  test('carries no name and no phone of a person', () => {
    const snapshot = snapshotFixture()
    const words = JSON.stringify(site.listShareImages(snapshot))
    const people = snapshot.villages.flatMap(({ team }) => team?.members ?? [])
    expect(people.length).toBeGreaterThan(0)
    for (const { name, phone } of people) {
      if (name) expect(words).not.toContain(name)
      if (phone) expect(words).not.toContain(phone)
    }
  })
})

describe('the drawing', () => {
  test.each([
    'Thôn Ao',
    'Ngậm ngùi gửi gắm nghĩa tình Phượng Hoàng Nghĩa Thuỵ, tổ dân phố số 12',
    `${'Mời bà con đi hiến máu ngày chủ nhật đầu năm, nhớ mang căn cước. '.repeat(4)}`,
    'Ngườiviếtquênmấtdấucáchnêncảtiêuđềdínhliềnthànhmộtchữrấtdàikhôngngắtđược',
  ])('keeps «%s» within its edges', async (title) => {
    const { top, bottom, left, right } = await inkOf(await site.drawShareCard(cardOf(title)))
    expect(left).toBeGreaterThan(60)
    expect(right).toBeLessThan(1140)
    expect(top).toBeGreaterThan(30)
    expect(bottom).toBeLessThan(550)
  })

  test('is light enough for a weak network', async () => {
    const png = await site.drawShareCard(cardOf('Mời bà con đi hiến máu ngày chủ nhật đầu năm'))
    expect(png.length).toBeLessThan(40_000)
  })

  test('has a glyph for every letter of Vietnamese', async () => {
    const letters = [...'ắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựỳỷỹỵđĐ']
    const pictures = await Promise.all(letters.map((letter) => site.drawShareCard(cardOf(letter))))
    expect(new Set(pictures.map((each) => Buffer.from(each).toString('base64'))).size).toBe(letters.length)
  })
})
