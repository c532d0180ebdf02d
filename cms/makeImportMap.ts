/** `node cms/makeImportMap.ts`: writes the list of the admin's components anew, after one was added to the config. */
import { generateImportMap } from 'payload'

const { default: config } = await import('./payload.config.ts')
await generateImportMap(await config, { force: true, log: true })
process.exit()
