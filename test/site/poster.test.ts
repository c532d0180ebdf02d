import { describe, expect, test } from 'vitest'
import { readPage, textOf } from './readPage.ts'
import { snapshotFixture } from './snapshotFixture.ts'

describe('the poster of a village', () => {
  test('has the leader’s name and phone in words, and a code for the page and the Zalo group', async () => {
    const html = await readPage('/xa/dong-tam/coc/to-roi/')
    expect(textOf(html)).toContain('Nguyễn Văn Sáng 0500 000 001')
    expect(html.match(/class="qr"/g)).toHaveLength(2)
  })

  test('gives the office’s number where the leader’s is not public, and no code for a Zalo group that is not', async () => {
    const html = await readPage('/xa/dong-tam/dong-tam/to-roi/')
    expect(textOf(html)).toContain('(số của cơ quan xã)')
    expect(html).not.toContain('zalo.me')
    expect(html.match(/class="qr"/g)).toHaveLength(1)
  })

  test('says where to ask where no number at all is public', async () => {
    const snapshot = snapshotFixture()
    const noOffice = { phone: null, email: null, zaloUrl: null, address: null }
    snapshot.settings.office = noOffice
    for (const commune of snapshot.communes) commune.office = noOffice
    for (const village of snapshot.villages) village.team = null
    const html = await readPage('/xa/dong-tam/dong-tam/to-roi/', snapshot)
    expect(textOf(html)).toContain('Hỏi tại nhà văn hoá')
    expect(html).not.toContain('poster-phone"')
  })
})

test('a list without entries offers nothing to filter by', async () => {
  const snapshot = snapshotFixture()
  snapshot.bulletins = []
  const html = await readPage('/bai-tuyen-truyen/', snapshot)
  expect(html).toContain('Chưa có bài còn hạn.')
  expect(html).not.toContain('id="loc"')
})
