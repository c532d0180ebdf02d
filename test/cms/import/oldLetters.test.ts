import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fromTcvn3 } from '../../../cms/import/tcvn3.ts'
import { readTcvn3 } from '../../../cms/import/tcvn3Capitals.ts'
import { fromVni } from '../../../cms/import/vni.ts'
import { allLetters, tcvn3Letters, toTcvn3, toVni, vniLetters } from './oldEncodings.ts'

const folder = 'content/sample/to-dan-van'
const namesOfSample = [
  ...new Set(
    readdirSync(folder).flatMap((file) =>
      readFileSync(`${folder}/${file}`, 'utf8')
        .split('\n')
        .flatMap((line) => line.split(',').slice(0, 10)),
    ),
  ),
].filter((text) => /[^\p{ASCII}]/u.test(text) && !text.includes('"'))

test('the tables of the tests have every letter: 67 in either case, and 74 codes of TCVN3', () => {
  expect([new Set(allLetters).size, tcvn3Letters.length]).toEqual([134, 74])
  expect(allLetters.filter((letter) => letter.normalize('NFD') === letter)).toEqual(['đ', 'Đ'])
})

describe('fromTcvn3', () => {
  test.each(tcvn3Letters)('reads %s', (letter, code) => expect(fromTcvn3(`x${code}x`)).toBe(`x${letter}x`))

  test('leaves what is no code as it is', () => {
    const others = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).filter(
      (letter) => !tcvn3Letters.some(([, code]) => code === letter),
    )
    expect(fromTcvn3(others.join(''))).toBe(others.join(''))
  })

  test('reads the Greek mu that some programs put for the micro sign', () => expect(fromTcvn3('Hμ')).toBe('Hà'))
})

describe('readTcvn3', () => {
  const capitals = allLetters.filter((letter) => letter !== letter.toLocaleLowerCase('vi'))
  test.each(capitals)('reads %s in a font of capitals', (letter) =>
    expect(readTcvn3(toTcvn3(letter), { isInCapitals: true })).toBe(letter),
  )
  test.each(capitals)('reads %s among capitals', (letter) =>
    expect(readTcvn3(`TR${toTcvn3(letter)} NAM`)).toBe(`TR${letter} NAM`),
  )

  test.each([
    ['trÇn v¨n hµ', 'TRẦN VĂN HÀ'],
    ['TRÇN V¡N Hµ', 'TRẦN VĂN HÀ'],
  ])('a font of capitals shows «%s» as such', (typed, shown) =>
    expect(readTcvn3(typed, { isInCapitals: true })).toBe(shown),
  )

  test.each([
    ['TRÇN V¡N Hµ', 'TRẦN VĂN HÀ'],
    ['TrÇn Hµ ¸nh', 'Trần Hà Ánh'],
    ['Lª ThÞ ý', 'Lê Thị Ý'],
    ['ñy viªn', 'Ủy viên'],
    ['xãm ¸i', 'xóm ái'],
    ['TT Bè H¹', 'TT Bố Hạ'],
    ['Hµ', 'Hà'],
  ])('reads «%s» by its neighbours', (typed, read) => expect(readTcvn3(typed)).toBe(read))

  test('gives back every name of the sample', () => {
    expect(namesOfSample.length).toBeGreaterThan(1000)
    expect(namesOfSample.filter((name) => readTcvn3(toTcvn3(name)) !== name)).toEqual([])
  })

  test('gives back every name of the sample in capitals', () => {
    const typed = namesOfSample.map((name) => name.toLocaleUpperCase('vi'))
    expect(typed.filter((name) => readTcvn3(toTcvn3(name), { isInCapitals: true }) !== name)).toEqual([])
  })
})

describe('fromVni', () => {
  test.each(vniLetters)('reads %s', (letter, code) => expect(fromVni(`x${code}x`)).toBe(`x${letter}x`))
  test('takes the case of a letter from the vowel, whatever the mark’s', () => {
    expect(fromVni('Aùnh aÙ Ôû')).toBe('Ánh á Ở')
  })
  test('gives back every name of the sample, as typed and in capitals', () => {
    const typed = namesOfSample.flatMap((name) => [name, name.toLocaleUpperCase('vi')])
    expect(typed.filter((name) => fromVni(toVni(name)) !== name)).toEqual([])
  })
})
