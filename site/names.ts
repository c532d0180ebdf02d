import { communeKinds, type Commune } from '../content/model/commune.ts'
import { decisionTypes, type Decision } from '../content/model/decision.ts'
import { villageKinds, type Village } from '../content/model/village.ts'

/** A name that already carries its kind ("Bản Ven") does not get it twice. */
const withKind = (kind: string, name: string): string =>
  name.toLocaleLowerCase('vi').startsWith(`${kind.toLocaleLowerCase('vi')} `) ? name : `${kind} ${name}`

export const villageName = (village: Pick<Village, 'kind' | 'name'>): string =>
  withKind(villageKinds[village.kind], village.name)
export const communeName = (commune: Pick<Commune, 'kind' | 'name'>): string =>
  withKind(communeKinds[commune.kind], commune.name)

/** Inside a sentence: "xã Đồng Tâm", "huyện Yên Thế". */
export const inSentence = (name: string): string => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)

export const decisionName = (decision: Pick<Decision, 'type' | 'number'>): string =>
  `${decisionTypes[decision.type]} số ${decision.number}`

export const showCount = (count: number): string => count.toLocaleString('vi-VN')

export const showSize = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`
