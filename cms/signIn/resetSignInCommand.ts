/** `npm run reset-sign-in -- E-MAIL`: for an operator, when nobody of the district can sign in any more. */
import { openCms } from '../start/openCms.ts'
import { resetSignIn } from './resetSignIn.ts'

const [email] = process.argv.slice(2)
if (!email) throw new Error('Xin ghi thư điện tử của tài khoản: npm run reset-sign-in -- can-bo@huyen.example')
const payload = await openCms()
try {
  const password = await resetSignIn(payload, email)
  if (password === null) console.error(`Không có tài khoản nào dùng thư điện tử «${email}».`)
  else {
    console.log(`Mật khẩu dùng một lần của ${email}: ${password}  (chỉ hiện lần này; khi đăng nhập sẽ phải đổi)`)
    console.log('Đã mở khoá tài khoản, tắt xác thực hai lớp và đăng xuất khỏi mọi nơi.')
  }
  process.exitCode = password === null ? 1 : 0
} finally {
  await payload.destroy()
}
