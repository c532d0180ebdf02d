import { describe, expect, test } from 'vitest'
import { addDays, parseDay, showDay, todayInVietnam } from '../../content/model/date.ts'

describe('todayInVietnam', () => {
  test('begins the day at 17:00 UTC, whatever the zone of the machine', () => {
    expect(todayInVietnam(new Date('2022-12-31T16:59:59.999Z'))).toBe('2022-12-31')
    expect(todayInVietnam(new Date('2022-12-31T17:00:00Z'))).toBe('2023-01-01')
  })
})

describe('showDay', () => {
  test('puts the day first', () => expect(showDay('2022-11-05')).toBe('05/11/2022'))
})

describe('addDays', () => {
  test.each([
    ['2022-12-31', 1, '2023-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2022-11-05', 0, '2022-11-05'],
    ['2022-11-05', 365, '2023-11-05'],
  ])('%s and %i days is %s', (date, days, later) => {
    expect(addDays(date, days)).toBe(later)
  })
})

describe('parseDay', () => {
  test.each([
    ['5/11/2022', '2022-11-05'],
    ['05/11/2022', '2022-11-05'],
    ['05-11-22', '2022-11-05'],
    ['5.11.2022', '2022-11-05'],
    [' 5 / 11 / 2022 ', '2022-11-05'],
    ['2022-11-05', '2022-11-05'],
    ['2022-11-5', '2022-11-05'],
    ['ngày 5 tháng 11 năm 2022', '2022-11-05'],
    ['Ngày 05 tháng 11 năm 2022'.normalize('NFD'), '2022-11-05'],
    ['1/1/69', '2069-01-01'],
    ['1/1/70', '1970-01-01'],
    ['29/02/2024', '2024-02-29'],
    [44870, '2022-11-05'],
    [44870.75, '2022-11-05'],
    ['44870', '2022-11-05'],
    [18264, '1950-01-01'],
    [73050, '2099-12-31'],
  ])('reads %j as %s', (raw, day) => {
    expect(parseDay(raw)).toBe(day)
  })

  test.each([
    '',
    '5/11',
    '31/2/2022',
    '29/2/2023',
    '11/25/2022',
    '5/11-2022',
    'tháng 11',
    2022,
    18263,
    73051,
    Number.NaN,
  ])('takes %j for no day', (raw) => expect(parseDay(raw)).toBeNull())
})
