import { answerQuestions } from '../threads/answerQuestions.ts'
import { toAnySheets } from './toAnySheets.ts'

export type SheetsFile = { file: string; bytes: Uint8Array }

answerQuestions<SheetsFile>(({ file, bytes }) =>
  toAnySheets(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
)
