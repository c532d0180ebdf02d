import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { mayImport } from '../../content/model/role.ts'
import { actorOf } from '../access/actorOf.ts'
import { confirmPage, importPage } from './adminLinks.ts'
import { OpenNav } from './OpenNav.tsx'

/** Above the lists: the way home, and the acts that are no list. */
export const NavTop = ({ user }: ServerProps) => (
  <div className="nav-top">
    <OpenNav />
    <Link className="nav__link" href="/admin">
      Trang đầu
    </Link>
    {mayImport(actorOf({ user: user ?? null })) && (
      <>
        <Link className="nav__link" href={importPage}>
          Nhập danh sách
        </Link>
        <Link className="nav__link" href={confirmPage}>
          Xác nhận danh bạ
        </Link>
      </>
    )}
  </div>
)
