import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps, Payload, TypedUser } from 'payload'
import { communeTitle } from '../../../content/model/commune.ts'
import { mayImport } from '../../../content/model/role.ts'
import { actorOf } from '../../access/actorOf.ts'
import type { ImportCounts } from '../../import/record/importRecord.ts'
import type { EarlierImport } from './EarlierImports.tsx'
import { ImportScreen } from './ImportScreen.tsx'

/** `/admin/nhap-danh-sach`; `?lan=ID` is one import, so that a reload comes back to it. */
export const ImportView = async ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { req, visibleEntities } = initPageResult
  const { payload, user, i18n } = req
  // A one-time password is changed first (ChangePasswordGate).
  if (!user || !actorOf(req)) return null
  const id = typeof searchParams?.lan === 'string' && searchParams.lan !== '' ? searchParams.lan : null
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={initPageResult.locale}
      params={params}
      payload={payload}
      permissions={initPageResult.permissions}
      searchParams={searchParams}
      user={user}
      visibleEntities={visibleEntities}
    >
      <Gutter className="import">
        <h1>Nhập danh sách</h1>
        {mayImport(actorOf(req)) ? (
          <ImportScreen
            key={id}
            id={id}
            imports={await readEarlier(payload, user)}
            whose={await readWhose(payload, user)}
          />
        ) : (
          <p>
            Việc nhập danh sách do cán bộ của xã làm. Anh/chị gửi tệp cho xã, hoặc sửa từng tổ trong mục «Tổ dân vận».
          </p>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}

const mostEarlier = 20

/** Of this user alone: whose an import is stands in a field that no API reads. */
async function readEarlier(payload: Payload, user: TypedUser): Promise<EarlierImport[]> {
  const { docs } = await payload.find({
    collection: 'imports',
    where: { owner: { equals: user.id } },
    sort: '-createdAt',
    limit: mostEarlier,
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ id, fileName, state, createdAt, counts }) => ({
    id,
    fileName,
    state,
    createdAt,
    counts: (counts as ImportCounts | null) ?? null,
  }))
}

async function readWhose(payload: Payload, user: TypedUser): Promise<string> {
  const commune = user.role === 'district' ? null : user.commune
  if (!commune) return 'cả huyện'
  if (typeof commune === 'object') return communeTitle(commune)
  return communeTitle(await payload.findByID({ collection: 'communes', id: commune, depth: 0, overrideAccess: true }))
}
