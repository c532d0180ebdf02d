import { answerQuestions } from '../threads/answerQuestions.ts'
import { inspectPdf } from './inspectPdf.ts'

answerQuestions<Uint8Array>(inspectPdf)
