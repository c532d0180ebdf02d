import { expect, test } from 'vitest'
import { PagePacker, PageUnpacker } from '../../../cms/publish/packPages.ts'

const page = (path: string, questions: string[] | null, links: string[]) => ({
  path,
  status: 200,
  file: `${path}index.html`,
  type: 'text/html',
  size: 9,
  isChanged: true,
  questions,
  facts: { links, phones: ['0500 000 001'], emails: [] },
})
const first = page('/a/', ['["settings"]', '["today"]'], ['/xa/'])
const second = page('/b/', ['["today"]'], ['/xa/', '/ban-do/'])
const third = page('/c/', null, ['/xa/'])

test('pages arrive as they were sent, whatever was sent before', () => {
  const [packer, unpacker] = [new PagePacker(), new PageUnpacker()]
  packer.add(first)
  expect(unpacker.unpack(structuredClone(packer.take()))).toEqual([first])
  packer.add(second)
  packer.add(third)
  expect(unpacker.unpack(structuredClone(packer.take()))).toEqual([second, third])
})

test('a text travels once', () => {
  const packer = new PagePacker()
  packer.add(first)
  packer.take()
  packer.add(second)
  expect(packer.take().texts).toEqual(['/ban-do/'])
})
