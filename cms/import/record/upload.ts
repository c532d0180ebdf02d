import { extname } from 'node:path'
import type { PayloadRequest, TypedUser } from 'payload'
import { parseDay } from '../../../content/model/date.ts'
import { consentSources, type ConsentSource } from '../../../content/model/person.ts'
import { actorOf } from '../../access/actorOf.ts'
import { importExtensions, mapExtensions, workbookExtensions } from '../extensions.ts'
import type { Id } from '../stored.ts'
import { ImportFolder, toSafeName } from './importFolder.ts'
import type { ImportChoices } from './importRecord.ts'
import { thisInstance } from './jobs.ts'
import { refuse } from './refuse.ts'

const maxBytes = 20 * 1024 * 1024

/**
 * The file is the request's body, its name and the choices stand in the address: read as it comes, and no further than
 * the limit. Its bytes are all that is kept before a person confirms.
 */
export async function receiveUpload(
  req: PayloadRequest,
  { user, dataFolder }: { user: TypedUser; dataFolder: string },
): Promise<Id> {
  const query = new URL(req.url ?? '', 'http://localhost').searchParams
  const fileName = toSafeName(query.get('name') ?? '')
  if (!importExtensions.includes(extname(fileName).toLowerCase())) refuse(sayUnknown(fileName))
  const choices = readChoices(query)
  const bytes = await readBytes(req)
  if (bytes.length === 0) refuse('Tệp rỗng, không có dữ liệu. Kiểm tra lại tệp rồi chọn lại.')
  const record = await req.payload.create({
    collection: 'imports',
    data: {
      fileName,
      state: 'checking',
      owner: user.id,
      ownerName: (user as { name?: string }).name ?? null,
      commune: ownCommuneOf(req),
      choices,
      instance: thisInstance(),
      beatAt: new Date().toISOString(),
    } as never,
    depth: 0,
    overrideAccess: true,
  })
  await new ImportFolder(dataFolder, record.id).keepWorkbook(fileName, bytes)
  return record.id
}

/** A shapefile is several files: the one that people pick first tells nothing alone. */
const sayUnknown = (fileName: string): string =>
  /\.(?:shp|shx|dbf|prj|cpg)$/i.test(fileName)
    ? 'Shapefile gồm nhiều tệp. Nén chung các tệp .shp, .shx, .dbf, .prj thành một tệp .zip rồi chọn tệp đó.'
    : `Chỉ nhận tệp bảng tính ${workbookExtensions.join(', ')} và tệp bản đồ ${mapExtensions.join(', ')}. Tệp Word, PDF, ảnh chụp thì chép sang Excel trước.`

/** The district's imports are of no commune and reach everywhere. */
function ownCommuneOf(req: PayloadRequest): Id | null {
  const actor = actorOf(req)
  return actor === null || actor.role === 'district' ? null : actor.commune
}

/** How and when all said yes; neither has a default. */
export function readChoices(query: URLSearchParams): ImportChoices {
  const source = query.get('consentSource') ?? ''
  const day = query.get('consentDate') ?? ''
  const consentDate = day === '' ? undefined : parseDay(day)
  if (consentDate === null)
    return refuse(`«${day}» không phải là ngày có thật. Hãy ghi ngày/tháng/năm, ví dụ 05/11/2022.`)
  const consentSource = source in consentSources ? (source as ConsentSource) : undefined
  return { ...(consentSource ? { consentSource } : {}), ...(consentDate ? { consentDate } : {}) }
}

const tooLarge = 'Tệp lớn hơn 20 MB. Bỏ hình ảnh hoặc chia tệp theo từng xã rồi chọn lại.'

async function readBytes(req: PayloadRequest): Promise<Buffer> {
  if (Number(req.headers.get('Content-Length') ?? 0) > maxBytes) refuse(tooLarge, 413)
  const parts: Uint8Array[] = []
  let size = 0
  if (!req.body) return Buffer.alloc(0)
  for await (const part of req.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > maxBytes) refuse(tooLarge, 413)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
