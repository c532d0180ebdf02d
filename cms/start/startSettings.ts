import { resolve } from 'node:path'

export type StartSettings = ReturnType<typeof startSettings>

const port = (value: string | undefined, byDefault: number, name: string): number => {
  const number = Number(value || byDefault)
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number
  throw new Error(`${name} phải là số cổng từ 1 đến 65535, không phải «${value}».`)
}

/** The settings of README's table, checked. */
export const startSettings = (env: NodeJS.ProcessEnv = process.env) => {
  const sitePort = port(env.SITE_PORT, 4321, 'SITE_PORT')
  const cmsPort = port(env.CMS_PORT, 3000, 'CMS_PORT')
  return {
    root: resolve(import.meta.dirname, '../..'),
    data: resolve(env.DATA_DIR || 'data'),
    sitePort,
    cmsPort,
    siteUrl: env.SITE_URL || `http://127.0.0.1:${sitePort}`,
    withSample: env.SAMPLE !== 'none',
  }
}
