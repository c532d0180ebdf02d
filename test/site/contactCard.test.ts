import { describe, expect, test } from 'vitest'
import { contactCard } from '../../site/contactCard.ts'
import { readResponse, site } from './readPage.ts'
import { snapshotFixture } from './snapshotFixture.ts'

const fixture = (name: string) => {
  const snapshot = snapshotFixture()
  const village = snapshot.villages.find(({ slug }) => slug === 'coc')
  const commune = snapshot.communes.find(({ key }) => key === village?.commune)
  const leader = village?.team?.members.find(({ role }) => role === 'leader')
  if (!village || !commune || !leader) throw new Error('The fixture lost Cọc')
  leader.name = name
  return { village, commune, address: 'https://example.vn/xa/dong-tam/coc/' }
}
const cardOf = (name: string): string => {
  const { village, commune, address } = fixture(name)
  return contactCard(village, commune, address) ?? ''
}

describe('contactCard', () => {
  test('is a vCard with name, office, international number and page', () => {
    const lines = cardOf('Nguyễn Văn Sáng').split('\r\n')
    expect(lines).toContain('FN:Nguyễn Văn Sáng')
    expect(lines).toContain('TEL;TYPE=CELL:+84500000001')
    expect(lines).toContain('URL:https://example.vn/xa/dong-tam/coc/')
    expect(lines.at(-1)).toBe('')
  })

  test('keeps every line within 75 bytes and no letter cut', () => {
    const name = 'Nguyễn Thị Hoàng Phượng Vỹ Khánh Huyền Trân Công Chúa Đặng Trần'
    const card = cardOf(name)
    expect(card.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
    expect(card.replaceAll('\r\n ', '')).toContain(`FN:${name}`)
  })

  test('escapes what would end a value', () => {
    expect(cardOf('Sáng; An, Bình')).toContain('FN:Sáng\\; An\\, Bình')
  })

  test('does not exist where the phone is not public', async () => {
    const paths = site.listPages(snapshotFixture()).map(({ path }) => path)
    expect(paths.filter((path) => path.endsWith('.vcf'))).toEqual(['/xa/dong-tam/coc/lien-he.vcf'])
    expect((await readResponse('/xa/dong-tam/dong-tam/lien-he.vcf')).status).toBe(404)
  })
})
