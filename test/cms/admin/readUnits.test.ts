/** It reads teams past the rules of single fields: whose and what is shown by looking at all that comes out. */
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readUnits } from '../../../cms/admin/readUnits.ts'
import type { User } from '../../../cms/payload-types.ts'
import { findLeaks, type Planted } from '../canaries/canary.ts'
import { makeDocuments } from '../canaries/makeDocuments.ts'
import { plantCanaries } from '../canaries/plantCanaries.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
let planted: Planted
beforeAll(async () => {
  cms = await startTestCms()
  await makeDocuments(cms)
  planted = await plantCanaries(cms.payload)
})
afterAll(() => cms.stop())

const read = (user: Partial<User>) => readUnits(cms.payload, { ...user, collection: 'users' } as TypedUser)
/** Names, tasks and what groups are called: what is said to be missing is said of somebody. */
const needed = /^teams\.(?:groups\.)?(?:members\.(?:name|task)|name) /
const leaksFor = async (user: Partial<User>, isExpected: (place: string) => boolean) => {
  const text = JSON.stringify(await read(user))
  return findLeaks([{ where: 'readUnits', text }], planted).filter((place) => !isExpected(place))
}

describe('readUnits', () => {
  test('brings a commune no field of a person but name, role and task, and nothing of another commune', async () => {
    const { own } = cms.communes
    const { villages, teams } = await read(cms.users.own)
    expect([villages.length, teams.length].every((count) => count > 0)).toBe(true)
    for (const { commune } of [...villages, ...teams]) expect(commune).toBe(own.id)
    const isOwnName = (place: string) => needed.test(place) && place.includes(` of ${own.id} in `)
    expect(await leaksFor(cms.users.own, isOwnName)).toEqual([])
  })

  test('brings the district those of all communes, and no more of them', async () => {
    const { teams } = await read(cms.users.district)
    expect(new Set(teams.map(({ commune }) => commune)).size).toBe(2)
    expect(await leaksFor(cms.users.district, (place) => needed.test(place))).toEqual([])
  })

  test.each<[string, Partial<User>]>([
    ['a commune’s account without a commune', { role: 'commune', commune: null }],
    ['an account with a one-time password', { role: 'district', mustChangePassword: true }],
    ['an account out of use', { role: 'district', isDisabled: true }],
    ['an account without a role', {}],
  ])('brings %s nothing', async (_, user) => {
    expect(await read({ id: 99, ...user })).toEqual({ villages: [], teams: [], decided: new Set() })
  })
})
