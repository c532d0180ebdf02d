import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create } from 'tar'
import { getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCmsConfig } from '../../../cms/buildCmsConfig.ts'
import { makeBackup } from '../../../cms/database/backup.ts'
import { takeLease } from '../../../cms/publish/lease.ts'
import type { Team } from '../../../cms/payload-types.ts'
import { smallPdf, upload, validBulletin, validDecision } from '../documents.ts'
import { password, startTestCms, validTeam, type TestCms } from '../testCms.ts'

const root = join(import.meta.dirname, '../../..')
const outside = mkdtempSync(join(tmpdir(), 'backup-'))
const file = join(outside, 'sao-luu.tar.gz')
let cms: TestCms
let team: Team

const run = (...args: string[]) => {
  const [script = '', ...rest] = args
  const env = { ...process.env, DATA_DIR: cms.folder, NODE_ENV: 'production' as const }
  const { stdout, stderr, status } = spawnSync(process.execPath, [`cms/database/${script}.ts`, ...rest], {
    cwd: root,
    env,
  })
  return { output: `${stdout}${stderr}`, status }
}
const open = (key: string): Promise<Payload> =>
  getPayload({ config: buildCmsConfig({ ...process.env, DATA_DIR: cms.folder }), key: `${cms.folder} ${key}` })

beforeAll(async () => {
  cms = await startTestCms()
  const { payload, villages, asOwn } = cms
  writeFileSync(join(cms.folder, 'secret'), 'bí mật')
  team = await payload.create({
    collection: 'teams',
    data: { ...validTeam(villages.own), _status: 'published' },
    ...asOwn,
  })
  const pdf = await payload.create({
    collection: 'files',
    data: {} as never,
    file: upload('12.pdf', smallPdf()),
    ...asOwn,
  })
  await payload.create({
    collection: 'consent-scans',
    data: {} as never,
    file: upload('giay.pdf', smallPdf()),
    ...asOwn,
  })
  await payload.create({ collection: 'decisions', data: validDecision({ file: pdf.id }), ...asOwn })
  await payload.create({ collection: 'bulletins', data: validBulletin({ title: 'Sẽ bị gỡ' }), ...asOwn })
  await payload.create({ collection: 'bulletins', data: validBulletin({ title: 'Sẽ còn' }), ...asOwn })
})
afterAll(() => {
  rmSync(outside, { recursive: true })
  rmSync(cms.folder, { recursive: true, force: true })
})

describe('backup', () => {
  test('is one file for its owner’s eyes, taken while the CMS is open', () => {
    const { output, status } = run('backupCommand', file)
    expect(output).toContain('1 tổ dân vận')
    expect([status, statSync(file).mode & 0o777]).toEqual([0, 0o600])
    expect(readdirSync(cms.folder).filter((name) => name.startsWith('backup-'))).toEqual([])
  })

  test('never writes over another', () => {
    const before = statSync(file)
    const { output, status } = run('backupCommand', file)
    expect(output).toContain('Đã có tệp')
    expect([status, statSync(file).mtimeMs]).toEqual([1, before.mtimeMs])
  })

  test('needs a database', async () => {
    await expect(makeBackup(outside, join(outside, 'x.tar.gz'), new Date())).rejects.toThrow('Không thấy cơ sở dữ liệu')
  })
})

describe('restore', () => {
  test('waits until nobody publishes from the data', () => {
    const lease = takeLease(join(cms.folder, 'publisher.lease'))
    const { output, status } = run('restoreCommand', file)
    lease?.release()
    expect([status, output]).toEqual([1, expect.stringContaining('Hệ thống đang chạy')])
  })

  test('touches nothing when the archive is cut off or is something else', async () => {
    const cut = join(outside, 'cut.tar.gz')
    copyFileSync(file, cut)
    truncateSync(cut, Math.floor(statSync(file).size / 2))
    const alien = join(outside, 'alien.tar.gz')
    await create({ gzip: true, cwd: root, file: alien }, ['package.json'])
    const before = readFileSync(join(cms.folder, 'database.sqlite'))
    for (const each of [cut, alien]) {
      const { output, status } = run('restoreCommand', each)
      expect([status, output]).toEqual([1, expect.stringContaining('Dữ liệu đang có vẫn giữ nguyên')])
    }
    expect(readFileSync(join(cms.folder, 'database.sqlite'))).toEqual(before)
    expect(readdirSync(cms.folder).filter((name) => name.includes('restore'))).toEqual([])
  })

  test('brings everything back but what was withdrawn since', async () => {
    const { payload, asOwn } = cms
    const members = (team.members ?? []).map((member, n) =>
      n === 0 ? { ...member, phoneConsent: { ...member.phoneConsent, withdrawnOn: '2022-12-20' } } : member,
    )
    const data = { members: members as Team['members'], _status: 'published' as const }
    await payload.update({ collection: 'teams', id: team.id, data, ...asOwn })
    const where = { title: { equals: 'Sẽ bị gỡ' } }
    await payload.update({ collection: 'bulletins', where, data: { _status: 'draft' } })
    await payload.delete({ collection: 'decisions', where: {} })
    await payload.create({ collection: 'bulletins', data: validBulletin({ title: 'Sau sao lưu' }), ...asOwn })
    await payload.destroy()

    const { output, status } = run('restoreCommand', file)
    expect(status, output).toBe(0)
    expect(output).toContain('Nguyễn Văn Mẫu đã rút sự đồng ý công khai')
    expect(output).toContain('«Sẽ bị gỡ»')

    const restored = await open('after')
    const bulletins = await restored.find({ collection: 'bulletins', sort: 'title' })
    expect(bulletins.docs.map(({ title, _status }) => [title, _status])).toEqual([
      ['Sẽ bị gỡ', 'draft'],
      ['Sẽ còn', 'published'],
    ])
    const again = await restored.findByID({ collection: 'teams', id: team.id })
    expect([again._status, again.members?.[0]?.phoneConsent?.withdrawnOn]).toEqual(['published', '2022-12-20'])
    expect(again.members).toHaveLength(9)
    const [decision] = (await restored.find({ collection: 'decisions', draft: true })).docs
    expect(decision?._status).toBe('draft')
    expect(existsSync(join(cms.folder, 'uploads', '12.pdf'))).toBe(true)
    expect(existsSync(join(cms.folder, 'consent-scans', 'giay.pdf'))).toBe(true)
    const { docs } = await restored.findVersions({ collection: 'teams', where: { parent: { equals: team.id } } })
    expect(docs.map(({ version }) => version.members?.[0]?.phoneConsent?.withdrawnOn)).toEqual(['2022-12-20'])
    const signedIn = await restored.login({ collection: 'users', data: { email: 'dong-tam@to.example', password } })
    expect(signedIn.user?.email).toBe('dong-tam@to.example')
    const asked = await restored.find({ collection: 'publish-requests', where: { reason: { equals: 'restore' } } })
    expect(asked.docs.map(({ state }) => state)).toEqual(['waiting'])
    await restored.destroy()
  })

  test('of a database that cannot be read any more needs a word that withdrawals are lost', () => {
    writeFileSync(join(cms.folder, 'database.sqlite'), 'hỏng')
    expect(run('restoreCommand', file).output).toContain('--keep-as-is')
    expect(readFileSync(join(cms.folder, 'database.sqlite'), 'utf8')).toBe('hỏng')
    expect(run('restoreCommand', file, '--keep-as-is').status).toBe(0)
  })

  test('keeps what it replaced beside it', () => {
    const [aside = ''] = readdirSync(cms.folder).filter((name) => name.startsWith('before-restore-'))
    expect(readdirSync(join(cms.folder, aside))).toEqual(
      expect.arrayContaining(['database.sqlite', 'secret', 'uploads']),
    )
  })
})
