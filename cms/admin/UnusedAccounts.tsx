import { Link } from '@payloadcms/ui'
import type { UnusedAccount } from './readDistrict.ts'

/** For the district: who was given an account and has not come yet. */
export const UnusedAccounts = ({ accounts }: { accounts: UnusedAccount[] }) =>
  accounts.length > 0 && (
    <section className="home__section" aria-labelledby="unused-heading">
      <h2 id="unused-heading">
        Tài khoản chưa đăng nhập lần nào<span className="home__count">{accounts.length}</span>
      </h2>
      <ul className="home__rows">
        {accounts.map(({ title, email, link }) => (
          <li key={link}>
            <Link href={link}>
              <strong>{title}</strong>
              <span>{email}. Nếu quên mật khẩu dùng một lần, mở ra để cấp lại.</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
