import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach } from 'vitest'
import { publish, type PublishInput } from '../../../cms/publish/publish.ts'
import { PublishMemory } from '../../../cms/publish/publishMemory.ts'
import type { PublishedDocuments } from '../../../cms/publish/publishedDocuments.ts'
import { publishPaths, type PublishPaths } from '../../../cms/publish/publishPaths.ts'
import { documentsFixture } from './documentsFixture.ts'
import { writeSmallSite } from './smallSite.ts'

/** Publishes to a small compiled site, new for each test. Every whole publish is told by its generation. */
class SmallSite {
  paths!: PublishPaths
  memory!: PublishMemory
  generation = 0

  /** The fixture under the next generation; with a bulletin of this body besides. */
  documents(bulletin?: string): PublishedDocuments {
    const documents = documentsFixture()
    documents.settings.districtName = `huyện ${++this.generation}`
    const [first] = documents.bulletins
    if (bulletin && first)
      documents.bulletins.push({ ...first, id: 99, slug: 'bai-hong', title: 'Bài hỏng', body: bulletin })
    return documents
  }

  run(documents = this.documents(), more: Partial<PublishInput> = {}) {
    return publish({
      read: () => Promise.resolve(documents),
      paths: this.paths,
      memory: this.memory,
      now: new Date('2022-12-31T03:00:00Z'),
      stallMs: 1_500,
      ...more,
    })
  }

  served(file: string): string {
    return readFileSync(join(this.paths.current, file), 'utf8')
  }

  /** The generation that is on the site. */
  shown(): number {
    return Number(/huyện (\d+)/.exec(this.served('index.html'))?.[1])
  }
}

export const startSmallSite = (): SmallSite => {
  const root = mkdtempSync(join(tmpdir(), 'small-'))
  const site = new SmallSite()
  beforeEach(async () => {
    await site.memory?.end()
    site.memory = new PublishMemory()
    const folder = mkdtempSync(join(root, 'one-'))
    const env = { DATA_DIR: join(folder, 'data'), SITE_BUNDLE: writeSmallSite(join(folder, 'site')) }
    site.paths = publishPaths(env as unknown as NodeJS.ProcessEnv)
  })
  afterAll(async () => {
    await site.memory.end()
    rmSync(root, { recursive: true })
  })
  return site
}
