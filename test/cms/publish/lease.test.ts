import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, describe, test } from 'vitest'
import { takeLease } from '../../../cms/publish/lease.ts'

const leaseFile = () => join(mkdtempSync(join(tmpdir(), 'lease-')), 'publisher.lease')
const module = resolve('cms/publish/lease.ts')

describe('takeLease', () => {
  test('gives the lease to one holder at a time', () => {
    const path = leaseFile()
    const first = takeLease(path)
    expect(takeLease(path)).toBeNull()
    first?.release()
    const second = takeLease(path)
    expect(second).not.toBeNull()
    second?.release()
  })

  test('is free again after its holder was killed', () => {
    const path = leaseFile()
    const script = `import { takeLease } from ${JSON.stringify(module)}; takeLease(${JSON.stringify(path)}); process.kill(process.pid, 'SIGKILL')`
    expect(() => execFileSync(process.execPath, ['--input-type=module', '-e', script])).toThrow(/SIGKILL|failed/)
    const lease = takeLease(path)
    expect(lease).not.toBeNull()
    lease?.release()
  })
})
