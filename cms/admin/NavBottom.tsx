import { Link } from '@payloadcms/ui'

/** One's own account and the way out, in words: an icon alone says too little. */
export const NavBottom = () => (
  <div className="nav-bottom">
    <Link className="nav__link" href="/admin/account">
      Tài khoản của tôi
    </Link>
    <Link className="nav__link" href="/admin/logout" prefetch={false}>
      Đăng xuất
    </Link>
  </div>
)
