import { existsSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { link, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { PublishPaths } from './publishPaths.ts'
import { currentRelease } from './release.ts'
import type { ShareCard, SiteBundle } from './siteBundle.ts'

/** An image by its address, which is its content's: what is drawn once is never drawn again. */
export type ShareImage = { path: string; card: ShareCard }

const cached = (paths: PublishPaths, path: string): string => join(paths.shareImages, basename(path))

/** Gives a release that is being written the images that are drawn already; returns those that are not. */
export const linkDrawn = (paths: PublishPaths, folder: string, images: ShareImage[]): ShareImage[] => {
  if (images.length === 0) return []
  mkdirSync(join(folder, 'anh'), { recursive: true })
  const drawn = new Set(existsSync(paths.shareImages) ? readdirSync(paths.shareImages) : [])
  const distinct = [...new Map(images.map((image) => [image.path, image])).values()]
  const missing: ShareImage[] = []
  for (const image of distinct) {
    if (drawn.has(basename(image.path))) linkSync(cached(paths, image.path), join(folder, image.path))
    else missing.push(image)
  }
  return missing
}

type Drawing = { paths: PublishPaths; bundle: SiteBundle; image: ShareImage }

/** Draws one image into the cache and adds it to the release being served, which changes no file that is there. */
export const drawShareImage = async ({ paths, bundle, image }: Drawing): Promise<void> => {
  mkdirSync(paths.shareImages, { recursive: true })
  const kept = cached(paths, image.path)
  await writeFile(`${kept}.next`, await bundle.drawShareCard(image.card), { flush: true })
  await rename(`${kept}.next`, kept)
  const release = currentRelease(paths)
  if (release === null) return
  const target = join(paths.releases, release, image.path)
  if (!existsSync(target)) await link(kept, target)
}

/** Drops images that no kept release names any more: the cache's own link is then the last one. */
export const tidyShareImages = (paths: PublishPaths, wanted: ShareImage[]): void => {
  if (!existsSync(paths.shareImages)) return
  const names = new Set(wanted.map(({ path }) => basename(path)))
  for (const name of readdirSync(paths.shareImages)) {
    const path = join(paths.shareImages, name)
    if (!names.has(name) && statSync(path).nlink === 1) rmSync(path)
  }
}
