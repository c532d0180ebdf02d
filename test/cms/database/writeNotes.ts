/** A process that writes notes with three tags each until it is killed. */
import { join } from 'node:path'
import { buildConfig, getPayload } from 'payload'
import { serializedSqlite } from '../../../cms/database/serializedSqlite.ts'
import { notesConfig } from './notesConfig.ts'

const [folder = ''] = process.argv.slice(2)
const db = serializedSqlite({ client: { url: `file:${join(folder, 'notes.sqlite')}` }, wal: true, push: false })
const payload = await getPayload({ config: buildConfig(notesConfig(db)) })
const tags = ['một', 'hai', 'ba'].map((tag) => ({ tag }))
const write = () => payload.create({ collection: 'notes' as never, data: { title: 'ghi', tags } as never })
await write()
// libsql is synchronous: without a pause the message would never leave.
await new Promise((sent) => process.send?.('writing', sent))
for (;;) await write()
