import type { Payload } from 'payload'
import { describe, expect, test } from 'vitest'
import { rememberWithdrawals, replayWithdrawals } from '../../../cms/database/rememberWithdrawals.ts'

const consent = (withdrawnOn: string | null = null) => ({ source: 'paper', givenOn: '2022-11-05', withdrawnOn })
const person = (id: string, name: string, withdrawnOn: string | null = null) => ({
  id,
  name,
  phone: '0500111222',
  phoneConsent: consent(withdrawnOn),
})
type Person = ReturnType<typeof person>

/** As much of Payload as is asked: one team, and what is written to it. */
const payloadWith = (members: Person[]) => {
  const written: Person[][] = []
  const docs = [{ id: 1, title: 'Tổ Đồng Tâm', _status: 'published', members }]
  const payload = {
    find: ({ collection }: { collection: string }) => Promise.resolve({ docs: collection === 'teams' ? docs : [] }),
    findVersions: () => Promise.resolve({ docs: [] }),
    db: {
      findOne: () => Promise.resolve(docs[0]),
      findVersions: () => Promise.resolve({ docs: [] }),
      updateOne: ({ data }: { data: { members: Person[] } }) => Promise.resolve(written.push(data.members)),
    },
  }
  return { payload: payload as unknown as Payload, written }
}
const restore = async (before: Person[], backup: Person[]) => {
  const { payload, written } = payloadWith(backup)
  await replayWithdrawals(payload, await rememberWithdrawals(payloadWith(before).payload, '2022-12-31'))
  return written.at(-1)?.map(({ name, phoneConsent }) => [name, phoneConsent.withdrawnOn])
}

describe('replayWithdrawals', () => {
  test('keeps the day of a withdrawal', async () => {
    expect(await restore([person('a', 'Mẫu', '2022-12-20')], [person('a', 'Mẫu')])).toEqual([['Mẫu', '2022-12-20']])
  })

  test('takes somebody who was taken off the list for withdrawn, today', async () => {
    const backup = [person('a', 'Mẫu'), person('b', 'Thử')]
    expect(await restore([person('a', 'Mẫu')], backup)).toEqual([
      ['Mẫu', null],
      ['Thử', '2022-12-31'],
    ])
  })

  test('leaves a consent that holds, also when the row was made anew', async () => {
    expect(await restore([person('mới', 'Mẫu')], [person('a', 'Mẫu')])).toBeUndefined()
  })
})
