/** The two old encodings as their fonts had them, written down for tests apart from the product's own tables. */

/** Letter, then its code; capitals with a tone have none. Codes as hexadecimal, from ISO-IR 180's VN3. */
const tcvn3Codes = `
ÀB5 ảB6 ãB7 áB8 ạB9 ăA8 ằBB ẳBC ẵBD ắBE ặC6 âA9 ầC7 ẩC8 ẫC9 ấCA ậCB đAE èCC ẻCE ẽCF éD0 ẹD1 êAA ềD2 ểD3 ễD4 ếD5 ệD6
ìD7 ỉD8 ĩDC íDD ịDE òDF ỏE1 õE2 óE3 ọE4 ôAB ồE5 ổE6 ỗE7 ốE8 ộE9 ơAC ờEA ởEB ỡEC ớED ợEE ùEF ủF1 ũF2 úF3 ụF4
ưAD ừF5 ửF6 ữF7 ứF8 ựF9 ỳFA ỷFB ỹFC ýFD ỵFE ĂA1 ÂA2 ÊA3 ÔA4 ƠA5 ƯA6 ĐA7`.replace('À', 'à')

export const tcvn3Letters: [letter: string, code: string][] = tcvn3Codes
  .trim()
  .split(/\s+/)
  .map((entry) => [entry.slice(0, -2).normalize('NFC'), String.fromCharCode(parseInt(entry.slice(-2), 16))])

const vniCodes = `
á=aù à=aø ả=aû ã=aõ ạ=aï â=aâ ấ=aá ầ=aà ẩ=aå ẫ=aã ậ=aä ă=aê ắ=aé ằ=aè ẳ=aú ẵ=aü ặ=aë đ=ñ é=eù è=eø ẻ=eû ẽ=eõ ẹ=eï
ê=eâ ế=eá ề=eà ể=eå ễ=eã ệ=eä í=í ì=ì ỉ=æ ĩ=ó ị=ò ó=où ò=oø ỏ=oû õ=oõ ọ=oï ô=oâ ố=oá ồ=oà ổ=oå ỗ=oã ộ=oä
ơ=ô ớ=ôù ờ=ôø ở=ôû ỡ=ôõ ợ=ôï ú=uù ù=uø ủ=uû ũ=uõ ụ=uï ư=ö ứ=öù ừ=öø ử=öû ữ=öõ ự=öï ý=yù ỳ=yø ỷ=yû ỹ=yõ ỵ=î
Á=AÙ À=AØ Ả=AÛ Ã=AÕ Ạ=AÏ Â=AÂ Ấ=AÁ Ầ=AÀ Ẩ=AÅ Ẫ=AÃ Ậ=AÄ Ă=AÊ Ắ=AÉ Ằ=AÈ Ẳ=AÚ Ẵ=AÜ Ặ=AË Đ=Ñ É=EÙ È=EØ Ẻ=EÛ Ẽ=EÕ Ẹ=EÏ
Ê=EÂ Ế=EÁ Ề=EÀ Ể=EÅ Ễ=EÃ Ệ=EÄ Í=Í Ì=Ì Ỉ=Æ Ĩ=Ó Ị=Ò Ó=OÙ Ò=OØ Ỏ=OÛ Õ=OÕ Ọ=OÏ Ô=OÂ Ố=OÁ Ồ=OÀ Ổ=OÅ Ỗ=OÃ Ộ=OÄ
Ơ=Ô Ớ=ÔÙ Ờ=ÔØ Ở=ÔÛ Ỡ=ÔÕ Ợ=ÔÏ Ú=UÙ Ù=UØ Ủ=UÛ Ũ=UÕ Ụ=UÏ Ư=Ö Ứ=ÖÙ Ừ=ÖØ Ử=ÖÛ Ữ=ÖÕ Ự=ÖÏ Ý=YÙ Ỳ=YØ Ỷ=YÛ Ỹ=YÕ Ỵ=Î`

export const vniLetters: [letter: string, code: string][] = vniCodes
  .normalize('NFC')
  .trim()
  .split(/\s+/)
  .map((entry) => entry.split('=') as [string, string])

/** Every letter of the language that is not in ASCII. */
export const allLetters = vniLetters.map(([letter]) => letter)

const encode = (codes: Map<string, string>) => (text: string) =>
  [...text.normalize('NFC')].map((letter) => codes.get(letter) ?? letter).join('')

export const toVni = encode(new Map(vniLetters))

const tcvn3 = new Map(tcvn3Letters)
const lower = (letter: string) => letter.toLocaleLowerCase('vi')
/** As typed: a capital with a tone gets the code of its small letter. */
export const toTcvn3 = (text: string): string =>
  encode(new Map(allLetters.map((letter) => [letter, tcvn3.get(letter) ?? tcvn3.get(lower(letter)) ?? letter])))(text)
