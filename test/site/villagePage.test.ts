import { describe, expect, test } from 'vitest'
import { readPage, textOf } from './readPage.ts'
import { snapshotFixture } from './snapshotFixture.ts'

const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))
const readMain = async (path: string, snapshot = snapshotFixture()) => mainOf(await readPage(path, snapshot))

describe('village page', () => {
  test('calls the leader whose phone is public', async () => {
    const html = await readMain('/xa/dong-tam/coc/')
    expect(html).toContain('href="tel:0500000001"')
    expect(textOf(html)).toContain('Tổ trưởng Nguyễn Văn Sáng Bí thư chi bộ')
    expect(textOf(html)).toContain('Gọi 0500 000 001')
  })

  test('leads to the commune office when the phone is not public', async () => {
    const html = await readMain('/xa/dong-tam/dong-tam/')
    expect(textOf(html)).toContain('Số của tổ trưởng chưa công khai. Cần việc gì, mời gọi cơ quan xã Đồng Tâm.')
    expect(new Set(html.match(/tel:\d+/g))).toEqual(new Set(['tel:02040000060']))
  })

  test('leads to the district where the commune has no line either', async () => {
    const html = await readMain('/xa/bo-ha/so-3/')
    expect(new Set(html.match(/tel:\d+/g))).toEqual(new Set(['tel:02040000000']))
  })

  test('has no call button when nobody has a public line', async () => {
    const snapshot = snapshotFixture()
    snapshot.settings.office.phone = null
    const html = await readMain('/xa/bo-ha/so-3/', snapshot)
    expect(html).not.toContain('tel:')
    expect(textOf(html)).toContain('Mời bà con hỏi tại trụ sở xã.')
  })

  test('says when the board confirmed the list, and that it is old', async () => {
    const day = 'Danh sách được xác nhận ngày 20/12/2022'
    expect(textOf(await readMain('/xa/dong-tam/coc/'))).toContain(`${day}.`)
    expect(textOf(await readMain('/xa/dong-tam/dong-tam/'))).not.toContain('Danh sách được xác nhận')
    const snapshot = { ...snapshotFixture(), today: '2023-06-20' }
    expect(textOf(await readMain('/xa/dong-tam/coc/', snapshot))).toContain(
      `${day}, đã quá 6 tháng: có thể đã có thay đổi.`,
    )
  })

  test('links the Zalo group that is public', async () => {
    expect(await readMain('/xa/dong-tam/coc/')).toContain('href="https://zalo.me/g/abcdef123"')
  })

  test('says to ask the leader for a Zalo group that is not public', async () => {
    const html = await readMain('/xa/dong-tam/dong-tam/')
    expect(html).not.toContain('zalo.me')
    expect(textOf(html)).toContain('Muốn vào nhóm Zalo: hỏi tổ trưởng.')
  })

  test('leads to the groups when each has its own Zalo group', async () => {
    const snapshot = snapshotFixture()
    const team = snapshot.villages[0]?.team
    if (!team?.groups[0]) throw new Error('The fixture lost its first group')
    team.zalo = { exists: false, url: null, householdsRepresented: null }
    team.groups[0].zalo = { exists: true, url: 'https://zalo.me/g/nhommot1', householdsRepresented: 40 }
    const html = await readMain('/xa/dong-tam/coc/', snapshot)
    expect(html).toContain('href="#nhom"')
    expect(html).toContain('href="https://zalo.me/g/nhommot1"')
  })

  test('says that there is no leader when there is no team', async () => {
    const text = textOf(await readMain('/xa/dong-tam/ven/'))
    expect(text).toContain('Chưa có tổ trưởng')
    expect(text).toContain('Chưa có quyết định được công bố.')
    expect(text).toContain('Tên cũ: Khe Vẹn.')
  })

  test('shows the part of the village that each group looks after', async () => {
    const text = textOf(await readMain('/xa/dong-tam/coc/'))
    expect(text).toContain('Nhà tôi thuộc nhóm nào? Nhóm 1 Xóm Đình, từ cổng làng đến ao cá 40 hộ')
  })

  test('offers the decision with its document', async () => {
    const text = textOf(await readMain('/xa/dong-tam/coc/'))
    expect(text).toContain('Quyết định số 12-QĐ/ĐU: Về việc thành lập Tổ Dân vận cộng đồng các thôn')
    expect(text).toContain('PDF 48 KB')
  })

  test('counts members whose names are not public', async () => {
    expect(textOf(await readMain('/xa/dong-tam/coc/'))).toContain('Tổ có 9 người, trong đó 7 tổ viên.')
  })

  test('climbs the ladder as far as the village got', async () => {
    expect((await readMain('/xa/dong-tam/coc/')).match(/: đã đạt/g)).toHaveLength(5)
    expect((await readMain('/xa/dong-tam/dong-tam/')).match(/: đã đạt/g)).toHaveLength(2)
    expect((await readMain('/xa/bo-ha/so-3/')).match(/: đã đạt/g)).toBeNull()
  })

  test('is dated by the day in Vietnam on which village or team last changed', async () => {
    const snapshot = snapshotFixture()
    const team = snapshot.villages[0]?.team
    if (team) team.updatedAt = '2022-12-24T18:30:00.000Z'
    expect(textOf(await readMain('/xa/dong-tam/coc/', snapshot))).toContain('Cập nhật ngày 25/12/2022')
  })

  test('waits for no script', async () => {
    const html = await readPage('/xa/dong-tam/coc/')
    const scripts = html.match(/<script[^>]*>/g) ?? []
    expect(scripts.filter((tag) => !/type="(?:module|application\/ld\+json)"/.test(tag))).toEqual([])
    expect(html).not.toMatch(/<script[^>]*>[^<]*document\.write/)
  })

  test('reaches the board about a mistake, with the page named', async () => {
    const snapshot = snapshotFixture()
    const [commune] = snapshot.communes.filter(({ slug }) => slug === 'dong-tam')
    if (!commune) throw new Error('The fixture lost Đồng Tâm')
    commune.office.email = 'xa@dong-tam.example'
    const html = await readMain('/xa/dong-tam/coc/', snapshot)
    const [, mail = ''] = html.match(/href="(mailto:[^"]+)"/) ?? []
    const url = new URL(mail.replaceAll('&#38;', '&').replaceAll('&amp;', '&'))
    expect(url.pathname).toBe('xa@dong-tam.example')
    expect(url.searchParams.get('subject')).toBe('Báo sai: Thôn Cọc, Xã Đồng Tâm')
    expect(url.searchParams.get('body')).toContain('https://example.vn/xa/dong-tam/coc/')
  })

  test('shows hostile text as text', async () => {
    const snapshot = snapshotFixture()
    const hostile = '"><img src=x onerror=alert(1)>'
    const village = snapshot.villages[0]
    if (!village?.team?.groups[0]) throw new Error('The fixture lost its first group')
    village.name = hostile
    village.team.groups[0].area = hostile
    const html = await readPage('/xa/dong-tam/coc/', snapshot)
    expect(html.replace(/="[^"]*"/g, '')).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })
})
