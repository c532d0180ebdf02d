import { describe, expect, test } from 'vitest'
import { countSyllables, secondsToRead, toReadAloud } from '../../content/model/readAloud.ts'
import { speakNumber, speakWritten } from '../../content/model/spokenNumber.ts'

describe('speakNumber', () => {
  test.each([
    [0, 'không'],
    [4, 'bốn'],
    [10, 'mười'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [55, 'năm mươi lăm'],
    [101, 'một trăm linh một'],
    [110, 'một trăm mười'],
    [1005, 'một nghìn không trăm linh năm'],
    [2022, 'hai nghìn không trăm hai mươi hai'],
    [1_200_000, 'một triệu hai trăm nghìn'],
    [1_000_001, 'một triệu không trăm linh một'],
    [1_500_000_000, 'một tỷ năm trăm triệu'],
  ])('%i is read %j', (value, spoken) => {
    expect(speakNumber(value)).toBe(spoken)
  })
})

describe('speakWritten', () => {
  test.each([
    ['1.200.000', 'một triệu hai trăm nghìn'],
    ['12,5', 'mười hai phẩy năm'],
    ['0,05', 'không phẩy không năm'],
    ['05', 'năm'],
    ['07260', 'không bảy hai sáu không'],
  ])('%s is read %j', (written, spoken) => {
    expect(speakWritten(written)).toBe(spoken)
  })
})

describe('toReadAloud', () => {
  test.each([
    ['ngày 5/11/2022', 'ngày năm tháng mười một năm hai nghìn không trăm hai mươi hai'],
    ['Họp 05-04-2022.', 'Họp ngày năm tháng tư năm hai nghìn không trăm hai mươi hai.'],
    ['sáng 5/11', 'sáng ngày năm tháng mười một'],
    ['từ 30/10 - 5/11', 'từ ngày ba mươi tháng mười đến ngày năm tháng mười một'],
    ['ngày 1-3/12/2022', 'ngày một đến ngày ba tháng mười hai năm hai nghìn không trăm hai mươi hai'],
    ['tháng 4', 'tháng tư'],
    ['tháng 11/2022', 'tháng mười một năm hai nghìn không trăm hai mươi hai'],
    ['ngày 45/11/2022', 'ngày bốn mươi lăm trên mười một trên hai nghìn không trăm hai mươi hai'],
    ['7h30', 'bảy giờ ba mươi phút'],
    ['7h30-9h', 'bảy giờ ba mươi phút đến chín giờ'],
    ['17h00', 'mười bảy giờ'],
    ['7:05', 'bảy giờ năm phút'],
    ['7 giờ 30', 'bảy giờ ba mươi'],
    ['12,5%', 'mười hai phẩy năm phần trăm'],
    ['0500 123 456', 'không năm không không một hai ba bốn năm sáu'],
    ['+84 500 123 456', 'không năm không không một hai ba bốn năm sáu'],
    ['gọi 114 hoặc 115', 'gọi một một bốn hoặc một một năm'],
    ['có 114 hộ', 'có một trăm mười bốn hộ'],
    ['500.000đ/tháng', 'năm trăm nghìn đồng một tháng'],
    ['38°C', 'ba mươi tám độ xê'],
    ['5-7 kg', 'năm đến bảy ki lô gam'],
    ['17g', 'mười bảy gam'],
    ['quý III', 'quý ba'],
    ['khoá XIX', 'khoá mười chín'],
    ['cấp vi', 'cấp vi'],
    ['UBND, HĐND và MTTQ xã', 'uỷ ban nhân dân, hội đồng nhân dân và mặt trận tổ quốc xã'],
    ['thẻ BHYT', 'thẻ bảo hiểm y tế'],
    ['TP. Bắc Giang', 'thành phố Bắc Giang'],
    ['số 3496/QĐ-UBND', 'số ba nghìn bốn trăm chín mươi sáu quyết định uỷ ban nhân dân'],
    ['VNPT', 'vê nờ pê tê'],
    ['THÔNG BÁO', 'THÔNG BÁO'],
    ['TDP 3', 'tổ dân phố ba'],
    ['tổ 3A', 'tổ ba A'],
  ])('%j is read %j', (text, spoken) => {
    expect(toReadAloud(text)).toBe(spoken)
  })

  test('keeps lines and sentences as they are', () => {
    expect(toReadAloud('Kính thưa bà con!\n\nMời bà con họp thôn.')).toBe('Kính thưa bà con!\n\nMời bà con họp thôn.')
  })

  test('leaves no digit unspoken', () => {
    expect(toReadAloud('Tổ 3, 7h15 ngày 1/2/2023, 1.234,5 m2, 24/24, 0500123456, thôn5')).not.toMatch(/\d/)
  })
})

describe('countSyllables', () => {
  test.each([
    ['', 0],
    ['Kính thưa bà con!', 4],
    ['Kính thưa bà con!'.normalize('NFD'), 4],
    ['UBND xã', 5],
    ['12,5%', 6],
    ['bà con – cô bác', 4],
  ])('%j has %i', (text, syllables) => {
    expect(countSyllables(text)).toBe(syllables)
  })
})

describe('secondsToRead', () => {
  test('rounds up at the pace of the district', () => {
    expect(secondsToRead('một hai ba bốn', 240)).toBe(1)
    expect(secondsToRead('một hai ba bốn năm', 240)).toBe(2)
    expect(secondsToRead('một hai ba bốn', 120)).toBe(2)
    expect(secondsToRead('', 200)).toBe(0)
  })
})
