import { parentPort, workerData } from 'node:worker_threads'
import { toAnySheets } from './toAnySheets.ts'

const { file, bytes } = workerData as { file: string; bytes: Uint8Array }
parentPort?.postMessage(await toAnySheets(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
