import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
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

test('a page is not kept for the sake of a text that was found in it', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const used = () => (collect(), process.memoryUsage().heapUsed)
  const packer = new PagePacker()
  const before = used()
  for (let n = 0; n < 64; n++) {
    const text = `${n}`.padEnd(1 << 20, ' <a href="/xa/mot-lien-ket-dai/">')
    packer.add(page(`/${n}/`, null, [text.slice(0, 40)]))
    packer.take()
  }
  expect(used() - before).toBeLessThan(16 << 20)
})
