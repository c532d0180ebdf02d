import { expect, test } from 'vitest'
import { fromBytes, toBytes } from '../../../cms/publish/snapshotBytes.ts'
import { toSnapshot } from '../../../cms/publish/toSnapshot.ts'
import { generateDocuments } from '../../bench/generateDocuments.ts'

const { snapshot } = toSnapshot(generateDocuments(30), { today: '2022-12-31', previous: null })
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString()

test('what is read is what was written', () => {
  expect(fromBytes(toBytes(snapshot))).toEqual(snapshot)
})

test('the bytes are JSON, as the snapshot of a release is kept', () => {
  expect(JSON.parse(textOf(toBytes(snapshot)))).toEqual(snapshot)
})

test('lists without documents, and texts with line ends and brackets, come back', () => {
  const [first] = snapshot.bulletins
  const odd = { ...snapshot, boards: [], bulletins: first ? [{ ...first, title: ']\n"villages":[\n{,' }] : [] }
  expect(fromBytes(toBytes(odd))).toEqual(odd)
})
