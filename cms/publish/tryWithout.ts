import { rmSync } from 'node:fs'
import type { Snapshot } from '../../content/model/snapshot.ts'
import { allowedContacts, checkPages } from './checkPages.ts'
import type { ComposeInput } from './composeSite.ts'
import { changedDocuments, findCulprits } from './findCulprits.ts'
import { settingsKey } from './mapSettings.ts'
import { mapWhole, type SetAside } from './mapWhole.ts'
import { pageFile } from './pageFile.ts'
import { documentOfPath } from './refuse.ts'
import type { FailedPage } from './renderPages.ts'

type Failing = { aside: SetAside; failed: FailedPage[] }

/** Which of the pages that failed still fail with more documents set aside: after one that hangs none is tried. */
const tryWithout = async (
  input: ComposeInput,
  documents: string[],
  { aside, failed }: Failing,
): Promise<Set<string>> => {
  const { site, renderer, siteUrl, stallMs } = input
  const folder = `${input.folder}.tried`
  const paths = new Set(failed.map(({ path }) => path))
  const refused = new Map([...aside.refused, ...documents.map((each) => [each, ''] as const)])
  const { snapshot } = mapWhole(input, { ...aside, refused })
  const listed = site.listPages(snapshot)
  const pages = listed.filter(({ path }) => paths.has(path))
  const { rendered } = await renderer.render({
    snapshot: input.writer.write(snapshot),
    siteUrl,
    pages,
    folder,
    previous: null,
    documentOf: (path) => documentOfPath(path, snapshot),
    ...(stallMs ? { stallMs } : {}),
    mostLost: 1,
  })
  rmSync(folder, { recursive: true, force: true })
  const files = new Set([...listed.map(({ path }) => pageFile(path)), ...input.otherFiles])
  const allowed = allowedContacts(snapshot, input.documents.consentedPhones)
  const passed = new Set(rendered.map(({ path }) => path))
  for (const { path } of checkPages(rendered, { files, allowed })) passed.delete(path)
  return new Set(pages.map(({ path }) => path).filter((path) => !passed.has(path)))
}

/** Documents without which pages that many share can be rendered; null: none of those that changed is to blame. */
export const findShared = async (
  input: ComposeInput,
  snapshot: Snapshot,
  failing: Failing,
): Promise<string[] | null> => {
  await input.onStep('Đang tìm mục làm hỏng trang chung')
  const { refused } = failing.aside
  const suspects = changedDocuments(snapshot, input.lastGood).filter((document) => !refused.has(document))
  return findCulprits(suspects, async (setAside) => (await tryWithout(input, setAside, failing)).size === 0)
}

/** Settings that are not those on the site, with which every page could fail. */
export const doubtSettings = ({ settings }: Snapshot, { refused }: SetAside, lastGood: Snapshot | null): boolean =>
  !refused.has(settingsKey) && JSON.stringify(settings) !== JSON.stringify(lastGood?.settings)

/** The pages that fail with these settings alone: they would be laid at the door of documents that are blameless. */
export const brokenBySettings = async (input: ComposeInput, failing: Failing): Promise<FailedPage[]> => {
  await input.onStep('Đang thử với thiết lập cũ')
  const still = await tryWithout(input, [settingsKey], failing)
  return failing.failed.filter(({ path }) => !still.has(path))
}
