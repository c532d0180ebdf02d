import { describe, expect, test } from 'vitest'
import { linksOf, readPage, readResponse, site, siteUrl, textOf } from './readPage.ts'
import { snapshotFixture } from './snapshotFixture.ts'

const pages = site.listPages(snapshotFixture())
const htmlPaths = pages.map(({ path }) => path).filter((path) => path.endsWith('/') || path === '/404.html')
const all = new Map(await Promise.all(htmlPaths.map(async (path) => [path, await readPage(path)] as const)))
const isRedirect = (html: string) => html.includes('http-equiv="refresh"')

describe('listPages', () => {
  test('lists nothing twice', () => {
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length)
  })

  test.each(pages)('$path answers $status', async ({ path, status }) => {
    expect((await readResponse(path)).status).toBe(status)
  })

  test('does not know a village of another commune', async () => {
    expect((await readResponse('/xa/bo-ha/coc/')).status).toBe(404)
  })

  test('answers twice the same', async () => {
    expect(await readPage('/xa/dong-tam/coc/')).toBe(all.get('/xa/dong-tam/coc/'))
  })

  test('keeps two snapshots apart when rendered at once', async () => {
    const other = snapshotFixture()
    if (other.villages[0]) other.villages[0].name = 'Bản nháp'
    const [draft, shown] = await Promise.all([readPage('/xa/dong-tam/coc/', other), readPage('/xa/dong-tam/coc/')])
    expect(draft).toContain('Thôn Bản nháp')
    expect(shown).toBe(all.get('/xa/dong-tam/coc/'))
  })
})

describe.each([...all])('%s', (path, html) => {
  test('is a whole Vietnamese page with one heading, a skip link and a policy', () => {
    expect(html).toContain('<html lang="vi">')
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    // A poster has nothing to skip.
    expect(html).toContain(path.endsWith('/to-roi/') ? 'id="noi-dung"' : 'href="#noi-dung"')
    expect(html).toContain('http-equiv="content-security-policy"')
    expect(html).not.toContain('style="')
  })

  test('says that the data are a sample', () => {
    expect(textOf(html)).toContain('Dữ liệu minh hoạ')
  })

  test('leads nowhere outside but to a Zalo group', () => {
    const outside = linksOf(html).filter((link) => /^(?:https?:)?\/\//.test(link) && !link.startsWith(siteUrl))
    expect(outside.filter((link) => !link.startsWith('https://zalo.me/'))).toEqual([])
  })

  test('has only links that resolve', () => {
    const known = new Set(pages.map((page) => page.path))
    const own = linksOf(html).filter((link) => link.startsWith('/') && !/^\/(?:_astro|tep|favicon)/.test(link))
    expect(own.filter((link) => !known.has(link.split(/[#?]/)[0] ?? ''))).toEqual([])
    const fragments = own.concat(
      linksOf(html)
        .filter((link) => link.startsWith('#'))
        .map((link) => path + link),
    )
    const broken = fragments.filter((link) => {
      const [target = '', id] = link.split('#')
      return id && !(all.get(target) ?? '').includes(`id="${id}"`)
    })
    expect(broken).toEqual([])
  })

  test('has a canonical address, or none and no index', () => {
    if (isRedirect(html) || ['/404.html', '/ngoai-tuyen/'].includes(path) || path.endsWith('/to-roi/'))
      expect(html).toContain('content="noindex"')
    else expect(html).toContain(`<link rel="canonical" href="${siteUrl}${path}"`)
  })
})

describe('a site that is no sample', () => {
  test('says so nowhere', async () => {
    const snapshot = snapshotFixture()
    snapshot.settings.isSample = false
    for (const path of htmlPaths) expect(await readPage(path, snapshot)).not.toContain('minh hoạ')
  })
})

describe('an empty site', () => {
  test('still has its pages', async () => {
    const empty = { ...snapshotFixture(), communes: [], villages: [], boards: [], decisions: [], bulletins: [] }
    for (const { path, status } of site.listPages(empty)) expect((await readResponse(path, empty)).status).toBe(status)
  })
})

describe('old addresses', () => {
  test.each([
    ['/xa/dong-tam-cu/', '/xa/dong-tam/'],
    ['/xa/dong-tam/khe-ven/', '/xa/dong-tam/ven/'],
    ['/xa/dong-tam-cu/khe-ven/', '/xa/dong-tam/ven/'],
    ['/xa/dong-tam-cu/coc/', '/xa/dong-tam/coc/'],
  ])('%s leads to %s', (old, now) => {
    expect(all.get(old)).toContain(`content="0; url=${now}"`)
    expect(all.get(old)).toContain(`href="${now}"`)
  })
})

describe('units that are not current', () => {
  test('a commune names and links what it will be part of', () => {
    const html = all.get('/xa/dong-tam/') ?? ''
    expect(textOf(html)).toContain('Từ ngày 01/07/2025, đơn vị này không còn, địa bàn thuộc: Xã Yên Thế')
    expect(html).toContain('href="/xa/yen-the/"')
  })

  test('its successor names what it came from', () => {
    const html = all.get('/xa/yen-the/') ?? ''
    expect(textOf(html)).toContain('Lập từ ngày 01/07/2025, gồm địa bàn của: Xã Đồng Tâm')
    expect(textOf(html)).not.toContain('0 thôn')
  })
})

describe('bulletins', () => {
  test('expired ones leave the lists, keep their page and say so', () => {
    expect(all.get('/bai-tuyen-truyen/')).not.toContain('ngay-hoi-dai-doan-ket')
    expect(all.get('/')).not.toContain('ngay-hoi-dai-doan-ket')
    expect(textOf(all.get('/bai-tuyen-truyen/ngay-hoi-dai-doan-ket/') ?? '')).toContain(
      'Bài này đã hết hạn ngày 18/11/2022',
    )
  })

  test('still hold on their last day', async () => {
    const snapshot = { ...snapshotFixture(), today: '2022-11-18' }
    expect(await readPage('/bai-tuyen-truyen/', snapshot)).toContain('ngay-hoi-dai-doan-ket')
  })

  test('the read-aloud sheet spells numbers out', async () => {
    const snapshot = snapshotFixture()
    if (snapshot.bulletins[0]) snapshot.bulletins[0].body = 'Họp lúc 7 giờ.'
    const sheet = textOf(await readPage('/bai-tuyen-truyen/phan-loai-rac-tai-nha/ban-doc/', snapshot))
    expect(sheet).toContain('Họp lúc bảy giờ.')
  })
})

describe('the district', () => {
  test.each(['huyện Yên Thế', 'Huyện Yên Thế'])(
    'is written as the place asks when set as «%s»',
    async (districtName) => {
      const snapshot = snapshotFixture()
      snapshot.settings.districtName = districtName
      const text = textOf(await readPage('/', snapshot))
      expect(text).toContain('Huyện Yên Thế đã làm được đến đâu')
      expect(text).toContain('Tổ dân vận cộng đồng huyện Yên Thế')
    },
  )
})
