import { z } from 'zod'
import { rungs } from '../content/model/coverage.ts'
import { publicBulletin, publicCommune, publicDecision, publicVillage } from '../content/model/snapshot.ts'

const villageFields = publicVillage.shape
const decisionFields = publicDecision.shape
const bulletinFields = publicBulletin.shape
const address = z.string().describe('Địa chỉ trên trang này, bắt đầu bằng /')
const commune = z.strictObject({ slug: publicCommune.shape.slug, name: publicCommune.shape.name })

/** The rows of each open-data file, as promised to those who build on them; `/du-lieu/schema/` gives them as JSON Schema. */
export const dataShapes = {
  villages: z.strictObject({
    key: villageFields.key,
    slug: villageFields.slug,
    name: villageFields.name,
    kind: villageFields.kind,
    commune,
    url: address,
    rung: z.enum(rungs).describe('Bậc đã đạt; mỗi bậc gồm cả các bậc trước'),
    households: villageFields.households,
    people: villageFields.people,
    lat: villageFields.lat,
    lon: villageFields.lon,
  }),
  decisions: z.strictObject({
    slug: decisionFields.slug,
    type: decisionFields.type,
    number: decisionFields.number,
    signedOn: decisionFields.signedOn,
    issuer: decisionFields.issuer,
    summary: z.string(),
    state: decisionFields.state,
    commune: commune.nullable().describe('null: của cấp huyện'),
    villages: decisionFields.villages.describe('Mã các thôn có tổ được thành lập'),
    url: address,
    file: z.string().nullable().describe('Tệp PDF'),
  }),
  bulletins: z.strictObject({
    slug: bulletinFields.slug,
    title: z.string(),
    topic: bulletinFields.topic,
    publishedOn: bulletinFields.publishedOn,
    expiresOn: bulletinFields.expiresOn.describe('Ngày cuối còn hiệu lực; null: không hết hạn'),
    commune: commune.nullable().describe('null: của cấp huyện'),
    body: z.string(),
    url: address,
    audio: z.string().nullable(),
  }),
}
export type DataFile = keyof typeof dataShapes

/** JSON Schema 2020-12 of a whole file: an array of rows. */
export const schemaOf = (file: DataFile): object => z.toJSONSchema(z.array(dataShapes[file]), { io: 'output' })
