import type { BulletinTopic } from './bulletin.ts'
import { foldKeepingMarks } from './text.ts'

/** Words that tell a bulletin's topic. With their marks: «dân» is no «dán», «vụ» no «vú». */
const words: Partial<Record<BulletinTopic, readonly string[]>> = {
  'moi-truong': ['rác', 'môi trường', 'vệ sinh', 'cống rãnh', 'nước thải', 'túi ni lông'],
  'an-toan': ['cháy', 'gas', 'lửa', 'điện giật', 'đuối nước', 'tai nạn', 'lừa đảo', 'trộm', 'sạt lở', 'lũ'],
  'suc-khoe': ['tiêm', 'dịch', 'bệnh', 'sốt', 'trạm y tế', 'khám', 'muỗi', 'sức khỏe', 'sức khoẻ', 'vắc xin'],
  'bao-hiem': ['bảo hiểm', 'trợ cấp', 'chính sách', 'hộ nghèo', 'vay vốn', 'chế độ', 'hỗ trợ'],
  'hanh-chinh': ['thủ tục', 'một cửa', 'giờ làm việc', 'căn cước', 'hộ khẩu', 'đăng ký', 'giấy tờ', 'lịch tiếp'],
  'san-xuat': [
    'lúa',
    'mạ',
    'gieo',
    'vụ xuân',
    'vụ mùa',
    'rét',
    'gia súc',
    'gia cầm',
    'phân bón',
    'sâu',
    'tưới',
    'vải thiều',
  ],
  'van-hoa': ['lễ hội', 'văn nghệ', 'thể thao', 'hội làng', 'bóng chuyền', 'ngày hội', 'đám cưới', 'nếp sống'],
}

/** Whole syllables only: each stands between two spaces of its own. */
const spaced = (text: string): string => ` ${foldKeepingMarks(text).replaceAll(' ', '  ')} `
const count = (text: string, word: string): number => text.split(spaced(word)).length - 1

/** The topic whose words a bulletin uses most; `dan-van` where none speaks. A suggestion: a person may choose another. */
export const guessTopic = (text: string): BulletinTopic => {
  const heard = spaced(text)
  const scores = Object.entries(words).map(([topic, told]) => ({
    topic: topic as BulletinTopic,
    score: told.reduce((sum, word) => sum + count(heard, word), 0),
  }))
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score > 0 ? best.topic : 'dan-van'
}
