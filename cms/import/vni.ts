/** VNI for Windows: a vowel, then one code for its marks; đ ơ ư, the letters on i and ỵ are codes of their own. */
const pairs: Record<string, { marks: string; letters: string }> = {
  a: { marks: 'ùøûõïâáàåãäêéèúüë', letters: 'áàảãạâấầẩẫậăắằẳẵặ' },
  e: { marks: 'ùøûõïâáàåãä', letters: 'éèẻẽẹêếềểễệ' },
  o: { marks: 'ùøûõïâáàåãä', letters: 'óòỏõọôốồổỗộ' },
  ô: { marks: 'ùøûõï', letters: 'ớờởỡợ' },
  u: { marks: 'ùøûõï', letters: 'úùủũụ' },
  ö: { marks: 'ùøûõï', letters: 'ứừửữự' },
  y: { marks: 'ùøûõ', letters: 'ýỳỷỹ' },
}

const letterOf = new Map([
  ...Object.entries({ ô: 'ơ', ö: 'ư', î: 'ỵ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', ñ: 'đ' }),
  ...Object.entries(pairs).flatMap(([base, { marks, letters }]) =>
    [...letters.normalize('NFC')].map((letter, index) => [base + marks.charAt(index), letter] as const),
  ),
])

/** í and ì are the same in VNI and in Unicode. */
const codes = new Set([...letterOf.keys()].join('').replace(/[aeouy]/g, '') + 'íì')

export const isVniCode = (letter: string): boolean => codes.has(letter.toLowerCase())

/** A pair is tried before its first code alone: `Nguyeãn Vaên` → `Nguyễn Văn`, `tröôûng` → `trưởng`. */
export const fromVni = (text: string): string =>
  text.replace(/[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ôöîæóòñ]/giu, (code) => findLetter(code) ?? fromSingles(code))

const fromSingles = (code: string) => [...code].map((letter) => findLetter(letter) ?? letter).join('')

/** The vowel decides the case: the mark of a capital is typed in either. */
function findLetter(code: string): string | undefined {
  const letter = letterOf.get(code.toLowerCase())
  return code.charAt(0) === code.charAt(0).toLowerCase() ? letter : letter?.toLocaleUpperCase('vi')
}
