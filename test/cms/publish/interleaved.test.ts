import { describe, expect, test } from 'vitest'
import { loadSiteBundle } from '../../../cms/publish/siteBundle.ts'
import { toSnapshot } from '../../../cms/publish/toSnapshot.ts'
import { documentsFixture } from './documentsFixture.ts'

const snapshotNaming = (leader: string) => {
  const documents = documentsFixture()
  Object.assign(documents.teams[0]?.members?.[0] ?? {}, { name: leader })
  return toSnapshot(documents, { today: '2022-12-31', previous: null }).snapshot
}

describe('render', () => {
  test('never mixes a preview with a public page, over 200 renders at a time', async () => {
    const { render } = await loadSiteBundle('dist/site')
    const [published, draft] = [snapshotNaming('Người Đã Đăng'), snapshotNaming('Người Bản Nháp')]
    const url = 'https://to.example/xa/dong-tam/dong-tam/'
    const pages = await Promise.all(
      Array.from({ length: 200 }, async (_, n) => {
        const isDraft = n % 2 === 1
        const response = await render(new Request(url), {
          snapshot: isDraft ? draft : published,
          siteUrl: 'https://to.example',
        })
        return { isDraft, html: await response.text() }
      }),
    )
    for (const { isDraft, html } of pages) {
      expect(html).toContain(isDraft ? 'Người Bản Nháp' : 'Người Đã Đăng')
      expect(html).not.toContain(isDraft ? 'Người Đã Đăng' : 'Người Bản Nháp')
    }
  })
})
