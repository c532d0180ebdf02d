import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ask, district, startProduct, waitForText } from './product.ts'

const bulletin = (title: string) => ({
  title,
  body: 'Kính thưa bà con. Chiều nay nhà văn hoá mở cửa sớm.',
  topic: 'van-hoa',
  publishedOn: '2022-12-01',
  _status: 'published',
})

describe('a power cut while the site is being published', () => {
  test('loses no document that was saved, and leaves the site whole', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'power-'))
    const before = await startProduct(folder)
    const { token } = await ask(`${before.cms}/api/users/login`, district)
    const saved: string[] = []
    const running = `${before.cms}/api/publishes?where[state][equals]=running`
    // A publish is soon over: what is saved goes on being more until the cut falls into one.
    while (saved.length < 5 || (await ask(running, undefined, token)).totalDocs === 0) {
      const title = `Tin trước lúc mất điện ${saved.length + 1}`
      saved.push((await ask(`${before.cms}/api/bulletins`, bulletin(title), token)).doc.slug)
    }
    await before.kill()

    const after = await startProduct(folder)
    for (const slug of saved)
      expect(await waitForText(`${after.site}/bai-tuyen-truyen/${slug}/`, 'mở cửa sớm', 15)).toBe(true)
    const sitemap = await (await fetch(`${after.site}/sitemap-0.xml`)).text()
    const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => path)
    expect(paths.length).toBeGreaterThan(300)
    const answers = await Promise.all(paths.map(async (path) => (await fetch(`${after.site}${path}`)).status))
    expect(answers.filter((status) => status !== 200)).toEqual([])
    await after.stop()
    rmSync(folder, { recursive: true })
  })
})
