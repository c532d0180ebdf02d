/**
 * TCVN3 (ABC): one code a letter. Only the letters without a tone have a capital (Ă Â Ê Ô Ơ Ư Đ); capitals with a tone
 * are the same codes, drawn as capitals by a font such as .VnTimeH.
 */
const letterOf: Record<string, string> = {
  '¡': 'Ă',
  '¢': 'Â',
  '£': 'Ê',
  '¤': 'Ô',
  '¥': 'Ơ',
  '¦': 'Ư',
  '§': 'Đ',
  '¨': 'ă',
  '©': 'â',
  ª: 'ê',
  '«': 'ô',
  '¬': 'ơ',
  '\u00ad': 'ư',
  '®': 'đ',
  ...pair('µ¶·¸¹', 'àảãáạ'),
  ...pair('»¼½¾Æ', 'ằẳẵắặ'),
  ...pair('ÇÈÉÊË', 'ầẩẫấậ'),
  ...pair('ÌÎÏÐÑ', 'èẻẽéẹ'),
  ...pair('ÒÓÔÕÖ', 'ềểễếệ'),
  ...pair('×ØÜÝÞ', 'ìỉĩíị'),
  ...pair('ßáâãä', 'òỏõóọ'),
  ...pair('åæçèé', 'ồổỗốộ'),
  ...pair('êëìíî', 'ờởỡớợ'),
  ...pair('ïñòóô', 'ùủũúụ'),
  ...pair('õö÷øù', 'ừửữứự'),
  ...pair('úûüýþ', 'ỳỷỹýỵ'),
}

function pair(codes: string, letters: string): Record<string, string> {
  const written = [...letters.normalize('NFC')]
  return Object.fromEntries([...codes].map((code, index) => [code, written[index] ?? '']))
}

/** Codes that some programs replace by a look-alike: the Greek mu for the micro sign. */
const lookAlikes: Record<string, string> = { μ: 'µ' }

export const isTcvn3Code = (letter: string): boolean => (lookAlikes[letter] ?? letter) in letterOf

/** Letter by letter, as the codes say: `NguyÔn V¨n` → `Nguyễn Văn`, `TRÇN` → `TRầN`. */
export const fromTcvn3 = (text: string): string =>
  [...text].map((letter) => letterOf[lookAlikes[letter] ?? letter] ?? letter).join('')
