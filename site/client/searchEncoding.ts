/**
 * Pagefind folds tone marks but not đ, which is a letter of its own in Unicode. In the indexed copy it is therefore
 * written as d and a combining stroke, which Pagefind folds like any other mark; queries alike, results back again.
 */
const stroke = '\u0335'

export const encodeForSearch = (text: string): string =>
  text.normalize('NFC').replaceAll('đ', `d${stroke}`).replaceAll('Đ', `D${stroke}`)

export const decodeFromSearch = (text: string): string =>
  text.replaceAll(`d${stroke}`, 'đ').replaceAll(`D${stroke}`, 'Đ')
