import { describe, expect, test } from 'vitest'
import { bulletinTopics } from '../../content/model/bulletin.ts'
import { communeTitle } from '../../content/model/commune.ts'
import { countSyllables, toReadAloud } from '../../content/model/readAloud.ts'
import { readSample } from './readSample.ts'

const { documents } = await readSample()
const { bulletins, communes } = documents
const each = bulletins.map((bulletin) => [bulletin.title, bulletin] as const)
const isExpired = ({ expiresOn }: (typeof bulletins)[number]) => (expiresOn ?? '9') < '2022-12-31'

describe('bulletins', () => {
  test('are forty, on every topic, a third of them from the district, some expired', () => {
    expect(bulletins).toHaveLength(40)
    expect(new Set(bulletins.map(({ topic }) => topic))).toEqual(new Set(Object.keys(bulletinTopics)))
    const ofDistrict = bulletins.filter(({ commune }) => commune === null).length
    expect(ofDistrict).toBeGreaterThanOrEqual(11)
    expect(ofDistrict).toBeLessThanOrEqual(15)
    expect(bulletins.filter(isExpired)).toHaveLength(8)
  })

  test('differ in title, opening and end', () => {
    for (const part of [
      bulletins.map(({ title }) => title),
      bulletins.map(({ body }) => body.slice(0, 20)),
      bulletins.map(({ body }) => body.slice(-30)),
    ]) {
      expect(new Set(part).size).toBe(40)
    }
  })

  test.each(each)('«%s» has 150 to 320 syllables', (_, { body }) => {
    expect(countSyllables(body)).toBeGreaterThanOrEqual(150)
    expect(countSyllables(body)).toBeLessThanOrEqual(320)
  })

  test.each(each)('«%s» is published within the sample, and expires after that', (_, { publishedOn, expiresOn }) => {
    expect(publishedOn >= '2022-10-20' && publishedOn <= '2022-12-31').toBe(true)
    expect((expiresOn ?? '9') > publishedOn).toBe(true)
  })

  test.each(each)('«%s» belongs to the district or to a commune of the sample', (_, { commune }) => {
    const known = communes.filter(({ validTo }) => validTo).map(communeTitle)
    if (commune) expect(known).toContain(communeTitle({ kind: commune.kind ?? 'phuong', name: commune.name }))
  })

  test.each(each)('«%s» names no number to call but 113, 114, 115, each read digit by digit', (_, { body }) => {
    const numbers = body.replace(/\/\d{4}|năm \d{4}/g, '').match(/\d{3,}/g) ?? []
    for (const number of numbers) expect(['113', '114', '115']).toContain(number)
    expect(toReadAloud(body)).not.toContain('một trăm mười')
  })

  test.each(each)('«%s» is plain text that can be read out', (_, { title, body }) => {
    expect(`${title}\n${body}`).toBe(`${title}\n${body}`.normalize('NFC'))
    expect(body).not.toMatch(/^\s*[-*•+]/m)
    expect(body).not.toMatch(/\p{Lu}{2,}|[#*_@]|https?:/u)
    const sentences = body.split(/[.?!]\s/).map(countSyllables)
    expect(Math.max(...sentences)).toBeLessThanOrEqual(45)
  })
})
