import { describe, expect, test } from 'vitest'
import { SnapshotReader, SnapshotWriter, type SnapshotBytes } from '../../../cms/publish/snapshotBytes.ts'
import { toSnapshot } from '../../../cms/publish/toSnapshot.ts'
import type { Snapshot } from '../../../content/model/snapshot.ts'
import { generateDocuments } from '../../bench/generateDocuments.ts'

const { snapshot } = toSnapshot(generateDocuments(30), { today: '2022-12-31', previous: null })
const toBytes = (whole: Snapshot) => new SnapshotWriter().write(whole)
const fromBytes = (bytes: SnapshotBytes) => new SnapshotReader().read(bytes)
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString()

test('what is read is what was written', () => {
  expect(fromBytes(toBytes(snapshot))).toEqual(snapshot)
})

test('the bytes are JSON, as the snapshot of a release is kept', () => {
  expect(JSON.parse(textOf(toBytes(snapshot).bytes))).toEqual(snapshot)
})

test('lists without documents, and texts with line ends and brackets, come back', () => {
  const [first] = snapshot.bulletins
  const odd = { ...snapshot, boards: [], bulletins: first ? [{ ...first, title: ']\n"villages":[\n{,' }] : [] }
  expect(fromBytes(toBytes(odd))).toEqual(odd)
})

describe('one snapshot after another', () => {
  const writer = new SnapshotWriter()
  const reader = new SnapshotReader()
  const copy = <T extends object>(list: T[], n: number, change: Partial<T>): T[] =>
    list.map((each, at) => (at === n ? { ...each, ...change } : each))

  test('documents that stay are the same objects for who reads, others are read anew', () => {
    const before = reader.read(writer.write(snapshot))
    const changed = {
      ...snapshot,
      villages: copy(snapshot.villages, 3, { name: 'Thôn mới' }),
      bulletins: snapshot.bulletins.slice(1),
    }
    const after = reader.read(writer.write(changed))
    expect(after).toEqual(changed)
    expect(after.villages.filter((village, n) => village !== before.villages[n])).toEqual([changed.villages[3]])
  })

  test('a document that was away for a while comes back as it is now', () => {
    reader.read(writer.write({ ...snapshot, villages: snapshot.villages.slice(1) }))
    expect(reader.read(writer.write(snapshot))).toEqual(snapshot)
  })

  test('who has not read what came before reads the whole', () => {
    writer.write(snapshot)
    expect(new SnapshotReader().read(writer.write(snapshot))).toEqual(snapshot)
  })
})
