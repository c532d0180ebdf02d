import { parentPort, workerData } from 'node:worker_threads'
import { toSheets } from './toSheets.ts'

const { file, bytes } = workerData as { file: string; bytes: Uint8Array }
parentPort?.postMessage(toSheets(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
