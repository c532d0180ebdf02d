import type { Bulletin, Decision } from '../../cms/payload-types.ts'

/** A bulletin and a decision with all that a publish demands. */
export const validBulletin = (more: Partial<Bulletin> = {}) =>
  ({
    title: 'Phân loại rác tại nhà',
    body: 'Kính thưa bà con. Từ tuần này, xin bà con để riêng rác hữu cơ.',
    topic: 'moi-truong',
    publishedOn: '2022-12-01',
    _status: 'published',
    ...more,
  }) as Bulletin

export const validDecision = (more: Partial<Decision> = {}) =>
  ({
    type: 'quyet-dinh',
    number: '12-QĐ/ĐU',
    signedOn: '2022-11-05',
    summary: 'Về việc thành lập các Tổ Dân vận cộng đồng',
    issuer: 'Đảng ủy xã Đồng Tâm',
    state: 'in-force',
    _status: 'published',
    // The board said of its file that it may be public.
    ...(more.file ? { redactedFile: String(more.file) } : {}),
    ...more,
  }) as Decision

/** One empty page, whole by every reader's rules. */
export const smallPdf = (): Buffer =>
  Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
      'xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n ',
      'trailer<</Size 4/Root 1 0 R>>\nstartxref\n162\n%%EOF\n',
    ].join('\n'),
  )

export const upload = (name: string, data: Buffer, mimetype = 'application/pdf') => ({
  name,
  data,
  mimetype,
  size: data.length,
})
