import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { FollowUps, type FollowUp } from '../../../cms/publish/followUps.ts'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { SpareRelease } from '../../../cms/publish/spareRelease.ts'
import { writeSmallSite } from './smallSite.ts'

const folder = mkdtempSync(join(tmpdir(), 'follow-ups-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const paths = { ...publishPaths({ DATA_DIR: join(folder, 'data') } as unknown as NodeJS.ProcessEnv) }
paths.bundle = writeSmallSite(join(folder, 'site'))
const toDraw = (...names: string[]): FollowUp => ({
  release: '000001',
  reads: null,
  unpacked: [],
  index: null,
  images: [],
  undrawn: names.map((name) => ({ path: `/anh/${name}.png`, card: {} as never })),
  spare: new SpareRelease(),
})
const drawn = (): string[] => (existsSync(paths.shareImages) ? readdirSync(paths.shareImages).sort() : [])
const untilDrawn = async (followUps: FollowUps, count: number): Promise<string[]> => {
  while (drawn().length < count && (await followUps.step()));
  return drawn()
}

describe('FollowUps', () => {
  test('draws what an edit asks for before what a whole district still waits for', async () => {
    const followUps = new FollowUps(paths)
    followUps.take(toDraw('1', '2', '3'))
    expect(await untilDrawn(followUps, 1)).toEqual(['1.png'])
    followUps.take(toDraw('2', '3', '9'))
    expect(await untilDrawn(followUps, 2)).toEqual(['1.png', '9.png'])
    await followUps.finish()
    expect(drawn()).toEqual(['1.png', '2.png', '3.png', '9.png'])
  })
})
