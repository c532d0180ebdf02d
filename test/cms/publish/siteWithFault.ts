import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const compiled = resolve('dist/site')

/** The compiled site, with a template that cannot say which pages there are as long as a bulletin bears this title. */
export const writeSiteWithFault = (folder: string, title: string): string => {
  mkdirSync(join(folder, 'server'), { recursive: true })
  symlinkSync(join(compiled, 'client'), join(folder, 'client'))
  const real = JSON.stringify(pathToFileURL(join(compiled, 'server/entry.mjs')).href)
  writeFileSync(
    join(folder, 'server/entry.mjs'),
    `import { listPages as list } from ${real}
export * from ${real}
export const listPages = (snapshot) => {
  if (snapshot.bulletins.some(({ title }) => title === ${JSON.stringify(title)})) throw new Error('no such list')
  return list(snapshot)
}
`,
  )
  return folder
}
