import { resolve } from 'node:path'

/** Where a publish reads and writes; everything but the site's bundle lies in `DATA_DIR`. */
export type PublishPaths = ReturnType<typeof publishPaths>

export const publishPaths = (env: NodeJS.ProcessEnv = process.env) => {
  const data = resolve(env.DATA_DIR || 'data')
  return {
    data,
    releases: resolve(data, 'releases'),
    current: resolve(data, 'current'),
    snapshots: resolve(data, 'snapshots'),
    uploads: resolve(data, 'uploads'),
    shareImages: resolve(data, 'share-images'),
    lease: resolve(data, 'publisher.lease'),
    bundle: resolve(env.SITE_BUNDLE || 'dist/site'),
    siteUrl: env.SITE_URL || `http://127.0.0.1:${env.SITE_PORT || 4321}`,
  }
}
