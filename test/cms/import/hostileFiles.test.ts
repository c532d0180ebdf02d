/** Files made to harm whoever reads them: small ones are read in the process of the CMS itself. */
import { CFB, utils, write } from '@e965/xlsx'
import { afterEach, describe, expect, test } from 'vitest'
import { toSheets } from '../../../cms/import/readSheets.ts'
import { readGeoJson } from '../../../cms/import/maps/readGeoJson.ts'

const bare = Object.getOwnPropertyNames(Object.prototype)
const foundOnEverything = () => Object.getOwnPropertyNames(Object.prototype).filter((name) => !bare.includes(name))
afterEach(() => {
  for (const name of foundOnEverything()) Reflect.deleteProperty(Object.prototype, name)
})

/** CVE-2023-30533: a comment that stands at the cell «__proto__» was written onto every object. */
const withHostileComment = (): Buffer => {
  const sheet = utils.aoa_to_sheet([['Thôn', 'Tổ trưởng']])
  sheet.A1.c = [{ a: 'x', t: 'y' }]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Tổ')
  const zip = CFB.read(write(book, { type: 'buffer' }) as Buffer, { type: 'buffer' })
  const comments = zip.FileIndex.find(({ name }: { name: string }) => /^comments\d*\.xml$/.test(name))
  if (!comments) throw new Error('the workbook has no comments')
  const xml = Buffer.from(comments.content as Uint8Array).toString('utf8')
  expect(xml).toContain('ref="A1"')
  comments.content = Buffer.from(xml.replace('ref="A1"', 'ref="__proto__"')) as never
  comments.size = comments.content.length
  return Buffer.from(CFB.write(zip, { fileType: 'zip', type: 'buffer' } as never) as Uint8Array)
}

describe('a hostile file', () => {
  test('writes nothing onto every object by a comment of a workbook', () => {
    toSheets('to.xlsx', withHostileComment())
    expect(foundOnEverything()).toEqual([])
    expect('c' in {}).toBe(false)
  })

  test('writes nothing onto every object by a heading or a name of a sheet', () => {
    const book = utils.book_new()
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['__proto__', 'constructor'],
        ['a', 'b'],
      ]),
      '__proto__',
    )
    toSheets('to.xlsx', write(book, { type: 'buffer' }) as Buffer)
    toSheets('to.csv', Buffer.from('__proto__,constructor\na,b\n'))
    expect(foundOnEverything()).toEqual([])
  })

  test('writes nothing onto every object by a property of a map', () => {
    const properties = '{"__proto__":{"polluted":"1"},"constructor":{"prototype":{"polluted":"1"}},"name":"a"}'
    const point = `{"type":"Feature","geometry":{"type":"Point","coordinates":[106,21]},"properties":${properties}}`
    readGeoJson(`{"type":"FeatureCollection","features":[${point}]}`)
    expect(foundOnEverything()).toEqual([])
    expect('polluted' in {}).toBe(false)
  })
})
