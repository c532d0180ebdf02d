/** What a publish survives, on a small compiled site whose pages misbehave when their text says so. */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BulletinDocument } from '../../../cms/publish/publishedDocuments.ts'
import { currentRelease, tidyReleases } from '../../../cms/publish/release.ts'
import { serveSite } from '../../../cms/start/serveSite.ts'
import { documentsFixture } from './documentsFixture.ts'
import { startSmallSite } from './publishSmallSite.ts'

const small = startSmallSite()

describe('one bad document', () => {
  test.each([
    [
      'throws',
      'Mẫu trang gặp lỗi khi dựng trang của mục này. Các mục khác vẫn lên trang bình thường; nếu mục này đã có trên trang thì bản cũ vẫn còn đó. Anh/chị hãy xem lại nội dung rồi đăng lại; nếu vẫn vậy, hãy báo người quản trị máy chủ.\nChi tiết cho người quản trị máy chủ: no such field\n',
    ],
    [
      'hangs',
      'Trang dựng quá lâu nên phải dừng. Các mục khác vẫn lên trang bình thường; nếu mục này đã có trên trang thì bản cũ vẫn còn đó. Anh/chị hãy xem lại nội dung rồi đăng lại; nếu vẫn vậy, hãy báo người quản trị máy chủ.',
    ],
  ])('whose page %s never holds up the others, and its board learns why', async (how, reason) => {
    const { problems } = await small.run(small.documents(how))
    expect(small.shown()).toBe(small.generation)
    expect(problems.map(({ noun, id }) => [noun, id])).toEqual([['bulletins', 99]])
    expect(problems[0]?.message).toBe(reason)
    expect(existsSync(join(small.paths.current, 'bai-tuyen-truyen/bai-hong'))).toBe(false)
    expect(existsSync(join(small.paths.current, 'bai-tuyen-truyen/phan-loai-rac/index.html'))).toBe(true)
  })

  test('that hung is not waited for again until it is another', async () => {
    const documents = small.documents('hangs')
    await small.run(documents)
    const asked: string[] = []
    const told = { onStep: (step: string) => void asked.push(step) }
    documents.settings.districtName = `huyện ${++small.generation}`
    const { problems } = await small.run(documents, told)
    expect(problems.map(({ id }) => id)).toEqual([99])
    // One attempt: the page that hung was not tried.
    expect(asked.filter((step) => step.startsWith('Đang dựng'))).toHaveLength(1)
    documents.bulletins = documents.bulletins.map((each) => (each.id === 99 ? { ...each, body: 'Bài đã sửa.' } : each))
    expect((await small.run(documents)).problems).toEqual([])
    expect(existsSync(join(small.paths.current, 'bai-tuyen-truyen/bai-hong/index.html'))).toBe(true)
  })
})

describe('documents that break a page of all', () => {
  const another = (id: number, title: string): BulletinDocument =>
    ({ ...documentsFixture().bulletins[0], id, slug: `bai-${id}`, title, body: `Bài ${title}` }) as BulletinDocument
  const bodyOf = (slug: string) =>
    readFileSync(join(small.paths.current, 'bai-tuyen-truyen', slug, 'index.html'), 'utf8').replaceAll('<i>x</i>', '')

  test('are found among all that changed and set aside, and the others go out', async () => {
    const documents = small.documents()
    documents.bulletins.push(another(1, 'Một'), another(2, 'Hai'))
    await small.run(documents)
    const titles = ['Một, sửa', 'breaks the list', 'Ba', 'breaks the list, too', 'Năm']
    const changed = small.documents()
    changed.bulletins.push(...titles.map((title, n) => another(n + 1, title)))
    const { problems } = await small.run(changed)
    expect(small.shown()).toBe(small.generation)
    expect(problems.map(({ id }) => id)).toEqual([2, 4])
    expect(problems[0]?.message).toMatch(
      /^Khi có mục này thì không dựng được trang đầu\. .* hãy báo người quản trị máy chủ\.\n.*: Trang \/: no such list\n$/,
    )
    expect(bodyOf('bai-1')).toContain('Một, sửa')
    expect(bodyOf('bai-2')).toContain('Bài Hai')
    expect(existsSync(join(small.paths.current, 'bai-tuyen-truyen/bai-4/index.html'))).toBe(false)
    expect(readdirSync(small.paths.releases).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('are found on the very first publish as well', async () => {
    const documents = small.documents()
    documents.bulletins.push(another(1, 'breaks the list'))
    expect((await small.run(documents)).problems.map(({ id }) => id)).toEqual([1])
    expect(small.shown()).toBe(small.generation)
  })
})

describe('a broken template', () => {
  test.each(['this is no JavaScript', 'throw new Error("no template")'])('keeps the site: %s', async (code) => {
    await small.run()
    const before = small.shown()
    const entry = join(small.paths.bundle, 'server', 'entry.mjs')
    const whole = readFileSync(entry, 'utf8')
    writeFileSync(entry, code)
    await expect(small.run()).rejects.toThrow(
      /^Mẫu trang công khai không chạy được nên trang cũ vẫn giữ nguyên\. .*«npm run build»/,
    )
    expect(small.shown()).toBe(before)
    writeFileSync(entry, `${whole}\n// mended`)
    await small.run()
    expect(small.shown()).toBe(small.generation)
  })
})

describe('a template that fails with every bulletin', () => {
  test('keeps the site as it is, rather than taking all of them off', async () => {
    const several = () => {
      const documents = small.documents()
      const [first] = documents.bulletins
      if (first) documents.bulletins = [1, 2, 3, 4].map((id) => ({ ...first, id, slug: `bai-${id}` }))
      return documents
    }
    await small.run(several())
    const before = small.shown()
    const entry = join(small.paths.bundle, 'server', 'entry.mjs')
    const whole = readFileSync(entry, 'utf8')
    const broken = whole.replace(
      'const { pathname }',
      "if (request.url.includes('/bai-')) throw new Error('no voice')\n  const { pathname }",
    )
    writeFileSync(entry, broken)
    await expect(small.run(several())).rejects.toThrow(
      /^Chưa dựng được trang công khai nên trang cũ vẫn giữ nguyên\. .*\nChi tiết .*no voice/,
    )
    expect(small.shown()).toBe(before)
    expect(existsSync(join(small.paths.current, 'bai-tuyen-truyen/bai-4/index.html'))).toBe(true)
    writeFileSync(entry, `${whole}\n// mended`)
    await small.run(several())
    expect(small.shown()).toBe(small.generation)
  })
})

describe('a full disk', () => {
  test('keeps the site, cleans up behind itself, and the next publish heals', async () => {
    await small.run()
    const before = small.shown()
    const env = { ...process.env, DATA_DIR: small.paths.data, SITE_BUNDLE: small.paths.bundle, GENERATION: '777777' }
    // No file may grow beyond a few blocks: what a full disk answers, without filling this one.
    const limited = spawnSync(
      'bash',
      [
        '-c',
        `trap '' XFSZ; ulimit -f 1; exec "$0" "$1"`,
        process.execPath,
        resolve('test/cms/publish/killedPublisher.ts'),
      ],
      { env, encoding: 'utf8' },
    )
    expect(limited.stderr).toContain('EFBIG')
    expect(small.shown()).toBe(before)
    expect(readdirSync(small.paths.releases)).toEqual([currentRelease(small.paths)])
    await small.run()
    expect(small.shown()).toBe(small.generation)
  })
})

describe('a clock that jumps', () => {
  test('changes nothing about which release is the newest', async () => {
    const ids: string[] = []
    for (const now of ['2022-12-31T03:00:00Z', '2035-01-01T03:00:00Z', '1999-01-01T03:00:00Z'])
      ids.push((await small.run(small.documents(), { now: new Date(now) })).release)
    expect(ids).toEqual(ids.toSorted())
    expect(currentRelease(small.paths)).toBe(ids.at(-1))
    expect(small.shown()).toBe(small.generation)
  })
})

describe('a release that lost a file', () => {
  test('is not trusted: the next publish makes everything anew', async () => {
    const { release } = await small.run()
    rmSync(join(small.paths.releases, release, 'trang-7', 'index.html'))
    const documents = small.documents()
    documents.settings.districtName = `huyện ${small.generation - 1}`
    await small.run(documents)
    expect(readFileSync(join(small.paths.current, 'trang-7/index.html'), 'utf8')).toContain('huyện')
  })

  test('a snapshot that cannot be read is none', async () => {
    const { release } = await small.run()
    appendFileSync(join(small.paths.snapshots, `${release}.json`), '{')
    small.memory.forget()
    await small.run()
    expect(small.shown()).toBe(small.generation)
  })
})

describe('readers during fifty switches', () => {
  test('never get an error, and never pages of two releases in one', async () => {
    await small.run()
    const server = serveSite(small.paths.current)
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    let isOver = false
    const answers: { status: number; shown: number; least: number; most: number }[] = []
    const read = async (path: string) => {
      while (!isOver) {
        const least = small.shown()
        const answer = await fetch(site + path, { headers: { connection: 'keep-alive' } })
        const text = await answer.text()
        answers.push({
          status: answer.status,
          shown: Number(/huyện (\d+)/.exec(text)?.[1] ?? least),
          least,
          most: small.generation,
        })
      }
    }
    const readers = ['/', '/trang-3/', '/bai-tuyen-truyen/phan-loai-rac/', '/_astro/site.1234.css'].map(read)
    for (let n = 0; n < 50; n++) {
      await small.run()
      await tidyReleases(small.paths)
    }
    isOver = true
    await Promise.all(readers)
    await new Promise((closed) => (server.close(closed), server.closeAllConnections()))
    expect(answers.length).toBeGreaterThan(200)
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    expect(answers.filter((answer) => answer.shown < answer.least || answer.shown > answer.most)).toEqual([])
  }, 120_000)
})
