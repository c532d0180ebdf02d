import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startTestCms()
})
afterAll(() => cms.stop())

/** What a form would show at its fields; nothing: it was saved. */
const refusals = async (save: Promise<unknown>): Promise<[path: string, message: string][]> => {
  try {
    await save
    return []
  } catch (error) {
    const { errors } = (error as { data: { errors: { path: string; message: string }[] } }).data
    return errors.map(({ path, message }) => [path, message])
  }
}
const settings = (data: object) =>
  refusals(cms.payload.updateGlobal({ slug: 'settings', data: data as never, ...cms.asDistrict }))
const households = (count: number) =>
  refusals(
    cms.payload.update({
      collection: 'villages',
      id: cms.villages.own.id,
      data: { households: count },
      ...cms.asDistrict,
    }),
  )
const whole = 'Xin ghi số nguyên, không có phần lẻ.'

describe('a count', () => {
  test('of words a minute is whole', async () => {
    expect(await settings({ syllablesPerMinute: 180.5 })).toEqual([['syllablesPerMinute', whole]])
    expect(await settings({ syllablesPerMinute: 181 })).toEqual([])
  })

  test('of minutes on the loudspeaker is whole', async () => {
    const broadcasts = [{ time: '05:30', minutes: 7.5, weekdays: ['mon'] }]
    expect(await settings({ broadcasts })).toEqual([['broadcasts.0.minutes', whole]])
  })

  test('of households is whole, and stays within its bounds', async () => {
    expect(await households(120.5)).toEqual([['households', whole]])
    expect(await households(0)).toHaveLength(1)
    expect(await households(120)).toEqual([])
  })
})

describe('a name at the head of every page', () => {
  test('is no longer than a line', async () => {
    expect(await settings({ districtName: 'huyện '.repeat(40) })).toEqual([['districtName', 'Dài nhất 60 ký tự.']])
  })
})
