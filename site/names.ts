import { decisionTypes, type Decision } from '../content/model/decision.ts'

/** Inside a sentence: "xã Đồng Tâm", "huyện Yên Thế". */
export const inSentence = (name: string): string => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)

/** As a title or a sentence begins: a district's name is written either way. */
export const atStart = (name: string): string => name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)

export const decisionName = (decision: Pick<Decision, 'type' | 'number'>): string =>
  `${decisionTypes[decision.type]} số ${decision.number}`

export const showCount = (count: number): string => count.toLocaleString('vi-VN')

export const showSize = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`
