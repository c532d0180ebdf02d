import { describe, expect, test } from 'vitest'
import { readPage, textOf } from './readPage.ts'

describe('the poster of a village', () => {
  test('has the leader’s name and phone in words, and a code for the page and the Zalo group', async () => {
    const html = await readPage('/xa/dong-tam/coc/to-roi/')
    expect(textOf(html)).toContain('Nguyễn Văn Sáng 0500 000 001')
    expect(html.match(/class="qr"/g)).toHaveLength(2)
  })

  test('gives the office’s number where the leader’s is not public, and no code for a Zalo group that is not', async () => {
    const html = await readPage('/xa/dong-tam/dong-tam/to-roi/')
    expect(textOf(html)).toContain('(số của cơ quan xã)')
    expect(html).not.toContain('zalo.me')
    expect(html.match(/class="qr"/g)).toHaveLength(1)
  })
})
