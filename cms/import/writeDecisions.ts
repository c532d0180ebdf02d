import type { PayloadRequest } from 'payload'
import { decisionTypes, isMarkedSecret } from '../../content/model/decision.ts'
import { showDay } from '../../content/model/date.ts'
import { showCommune } from './communeIndex.ts'
import { isStored, readPdf, uploadPdf, type StoredFile } from './decisionFile.ts'
import { readAll, type Id, type StoredDecision } from './stored.ts'
import { decisionKey, type WantedDecision } from './wantedDecisions.ts'
import { withoutUnsaid } from './writeCommunes.ts'
import { writeChanges, type Change, type Writing } from './writeChanges.ts'

type Files = Map<Id, StoredFile>

/** The PDF is demanded by the form of a decision, not by the import. */
export async function writeDecisions(wanted: WantedDecision[], writing: Writing): Promise<void> {
  const stored = await readAll<StoredDecision>(writing, 'decisions')
  const byKey = new Map(stored.map((decision) => [decisionKey(decision, decision.commune ?? null), decision]))
  const files = await readFiles(writing)
  const changes: Change[] = []
  for (const decision of wanted.filter((each) => !isSecret(each, writing))) {
    const known = byKey.get(decisionKey(decision.given, decision.commune?.id ?? null)) ?? null
    changes.push(await toChange({ decision, known, files, writing }))
  }
  await writeChanges(changes, writing)
}

/** The collection refuses it as well; here it is said before anything is written. */
function isSecret({ given }: WantedDecision, { note }: Writing): boolean {
  const isMarked = isMarkedSecret(given.number) || isMarkedSecret(given.summary ?? '')
  const reason = 'Văn bản đóng dấu mật không được đưa vào đây; dòng này không được nhập.'
  if (isMarked) note({ ...given.at, severity: 'error', reason, advice: 'Xoá dòng này khỏi tệp.' })
  return isMarked
}

async function readFiles({ payload }: Writing): Promise<Files> {
  const { docs } = await payload.find({ collection: 'files', depth: 0, pagination: false, overrideAccess: true })
  return new Map((docs as unknown as StoredFile[]).map((file) => [file.id, file]))
}

type DecisionToWrite = { decision: WantedDecision; known: StoredDecision | null; files: Files; writing: Writing }

async function toChange({ decision, known, files, writing }: DecisionToWrite): Promise<Change> {
  const { at, file, isRedacted, ...said } = decision.given
  const own = withoutUnsaid({ ...(known ? {} : defaultsOf(decision)), ...withoutUnsaid(said) })
  const commune = decision.commune?.id ?? null
  const villages = [...new Set([...(known?.villages ?? []), ...decision.villages.keys()])]
  const bytes = file ? await readPdf({ ...file, note: writing.note }) : null
  if (!bytes && !known?.file) noteUnattached(decision, writing)
  const change: Change = {
    collection: 'decisions',
    at,
    stored: known,
    data: { ...own, commune, villages },
    status: isRedacted || mayStayPublic(known) ? 'published' : 'draft',
  }
  if (!bytes || !file || isStored(bytes, known?.file ? files.get(known.file) : undefined)) return change
  const upload = { path: file.path, bytes, label: nameOf(decision), commune }
  const attach = async (req: PayloadRequest) => {
    const id = await uploadPdf(upload, req)
    return { file: id, redactedFile: isRedacted ? String(id) : null }
  }
  if (!isRedacted) noteUnredacted(decision, writing)
  return { ...change, status: isRedacted ? 'published' : 'draft', attach }
}

/** Without a PDF there is nothing to cover; with one, somebody said of it that it may be public, or it is already. */
const mayStayPublic = (known: StoredDecision | null): boolean =>
  !known?.file || known._status === 'published' || known.redactedFile === String(known.file)

/** What a team's rows do not say of their decision, as the plan has it: the commune's Đảng uỷ sets up the teams (R05). */
const defaultsOf = ({ commune }: WantedDecision) => ({
  issuer: commune
    ? `Đảng uỷ ${showCommune(commune).toLowerCase().replace(commune.name.toLowerCase(), commune.name)}`
    : 'Huyện uỷ',
  summary: 'Về việc thành lập Tổ Dân vận cộng đồng',
  state: 'in-force',
})

const nameOf = ({ given }: WantedDecision) =>
  `${decisionTypes[given.type]} ${given.number} ngày ${showDay(given.signedOn)}`

function noteUnredacted(decision: WantedDecision, { note }: Writing) {
  const { given } = decision
  const reason = `${nameOf(decision)}: có tệp PDF mà chưa ghi là đã che thông tin riêng nên được nhập dạng bản nháp.`
  const advice = 'Mở văn bản, xem tệp rồi đánh dấu là bản công khai; hoặc ghi «có» ở cột «Đã che thông tin riêng».'
  note({ ...given.at, severity: 'warning', reason, advice })
}

function noteUnattached(decision: WantedDecision, writing: Writing) {
  const { villages, given } = decision
  const named = villages.size === 0 ? '' : ` (${[...villages.values()].join(', ')})`
  const reason = `${nameOf(decision)}${named}: chưa đính kèm văn bản.`
  writing.note({ ...given.at, severity: 'info', reason, advice: 'Mở quyết định trong hệ thống và tải tệp PDF lên.' })
}
