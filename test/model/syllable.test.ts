import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isSyllable } from '../../content/model/syllable.ts'

describe('isSyllable', () => {
  test('takes every word of the sample, abbreviations aside', () => {
    const folder = 'content/sample/to-dan-van'
    const text = readdirSync(folder)
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
      .join('\n')
    const words = new Set(text.match(/\p{L}*[^\s\p{P}\p{S}\p{N}A-Za-z]\p{L}*/gu))
    const others = [...words].filter((word) => !/Đ/.test(word.slice(1)) && !isSyllable(word.toLowerCase()))
    expect([words.size > 300, others]).toEqual([true, []])
  })

  test.each(['hòa', 'hoà', 'thủy', 'thuỷ', 'quý', 'quốc', 'giếng', 'gì', 'già', 'nghiêng', 'khuya', 'ưu', 'ý'])(
    'takes «%s»',
    (word) => expect(isSyllable(word)).toBe(true),
  )

  test.each([
    ['a tone on the wrong vowel', 'xaõ'],
    ['two tones', 'thốì'],
    ['the tone huyền before a stop', 'tèt'],
    ['no vowel', 'tđ'],
    ['a rhyme that the language lacks', 'où'],
    ['an onset that it lacks', 'blé'],
    ['a letter that it lacks', 'français'],
  ])('refuses %s', (_, word) => expect(isSyllable(word)).toBe(false))
})
