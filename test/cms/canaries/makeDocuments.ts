import type { CollectionSlug } from 'payload'
import PdfDocument from 'pdfkit'
import { makeAccessFixture } from '../accessFixture.ts'
import { upload, validBulletin, validDecision } from '../documents.ts'
import { validTeam, type TestCms } from '../testCms.ts'

/** Planted by hand: they stand in files and not in fields. */
export const byHand = {
  author: 'hoangyen9001z',
  text: 'hoangyen9002z',
  orphan: 'hoangyen9003z',
  attachment: 'hoangyen9004z',
  name: 'hoangyen9005z',
}
/** Public, to know that the search finds what is there: a word in a bulletin, a word in a published PDF. */
export const shown = { word: 'congkhai0001z', inPdf: 'congkhai0002z' }

const makePdf = (text: string, author: string): Promise<Buffer> =>
  new Promise((done) => {
    const pdf = new PdfDocument({ info: { Author: author, Title: author } })
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => done(Buffer.concat(chunks)))
    pdf.text(text)
    pdf.file(Buffer.from(byHand.attachment), { name: 'rieng.txt' })
    pdf.end()
  })

/** The day of a bulletin that is published ahead. */
export const waitsFor = '2098-05-04'

/** Documents in every state: published with private fields, published ahead of its day, with a draft beside, drafts, taken down, old versions, in the bin. */
export const makeDocuments = async (cms: TestCms): Promise<void> => {
  const { payload, villages, asOwn } = cms
  const { newData, targets, change } = await makeAccessFixture(cms)
  const make = async (name: string, data: Buffer) =>
    payload.create({ collection: 'files', data: {} as never, file: upload(name, data), ...asOwn })
  const file = await make('van-ban.pdf', await makePdf(shown.inPdf, byHand.author))
  await make(`${byHand.name}.pdf`, await makePdf(byHand.text, byHand.author))
  const decision = validDecision({ number: '13-QĐ/ĐU', file: file.id, signer: { name: 'Phạm Văn Ký', post: 'Bí thư' } })
  await payload.create({ collection: 'decisions', data: decision })
  await payload.create({
    collection: 'bulletins',
    data: validBulletin({ body: `Kính thưa bà con ${shown.word}.` }),
    ...asOwn,
  })
  await payload.create({ collection: 'bulletins', data: validBulletin({ publishedOn: waitsFor }), ...asOwn })
  const withdrawn = { source: 'paper', givenOn: '2022-11-05', withdrawnOn: '2022-11-06' }
  const { members, groups, ...rest } = validTeam(villages.own)
  const left = {
    name: 'Vi Văn Rút',
    role: 'member',
    phone: '0500555666',
    phoneConsent: withdrawn,
    nameConsent: withdrawn,
  }
  const team = { ...rest, members: [...(members ?? []), left], groups, _status: 'published' } as never
  await payload.create({ collection: 'teams', data: team, ...asOwn })
  for (const { slug, versions, trash } of payload.config.collections) {
    const collection = slug as CollectionSlug
    const data = change[slug] as never
    if (versions && versions.drafts) {
      const id = targets[slug]?.['own-published'] ?? ''
      await payload.update({ collection, id, data, draft: true })
      // A commune has one board.
      if (slug === 'boards') await payload.delete({ collection, id: targets.boards?.['other-published'] ?? '' })
      const { id: taken } = await payload.create({
        collection,
        data: { ...(await newData[slug]?.('other')), _status: 'published' } as never,
      })
      await payload.update({ collection, id: taken, data: { _status: 'draft' } as never })
    }
    if (!trash) continue
    const { id } = await payload.create({ collection, data: { ...(await newData[slug]?.('other')) } as never })
    await payload.update({ collection, id, data: { deletedAt: new Date().toISOString() } as never })
  }
  await payload.updateGlobal({
    slug: 'settings',
    data: { districtName: 'huyện Yên Thế', provinceName: 'tỉnh Bắc Giang', asOf: '2022-12-31' } as never,
  })
}
