import { Link } from '@payloadcms/ui'
import type { PayloadRequest } from 'payload'
import { mayImport, type Role } from '../../../content/model/role.ts'
import { idOf } from '../../access/actorOf.ts'

type Nav = { user?: (PayloadRequest['user'] & { role?: Role; commune?: Parameters<typeof idOf>[0] }) | null }

/** Above the collections: who may not import does not see it. */
export const ImportNavLink = ({ user }: Nav) =>
  user?.role && mayImport({ role: user.role, commune: idOf(user.commune) }) ? (
    <Link className="nav__link" href="/admin/nhap-danh-sach" prefetch={false}>
      <span className="nav__link-label">Nhập danh sách</span>
    </Link>
  ) : null
