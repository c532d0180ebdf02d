import { addDataAndFileToRequest, APIError, type Endpoint, type PayloadRequest } from 'payload'
import { isDistrict } from '../../../content/model/role.ts'
import { actorOf } from '../../access/actorOf.ts'
import { countGuess, forgetGuesses } from '../../guard/limitGuesses.ts'
import type { SecondFactor } from '../../payload-types.ts'
import { findOwnPasswordProblem } from '../ownPasswordProblem.ts'
import { isSelf, readAccount } from '../signInEndpoints.ts'
import {
  beginSecondFactor,
  giveRecoveryCodes,
  readSecondFactor,
  removeSecondFactor,
  spendCode,
} from './secondFactorRow.ts'
import { toUri } from './totp.ts'

const refuse = (message: string, status: number): never => {
  throw new APIError(message, status, null, true)
}

/** One's own: whoever has it switched on keeps it, whatever the role is by now; only the district begins. */
const demandSelf = (req: PayloadRequest) => {
  const user = req.user ?? refuse('Xin đăng nhập trước khi làm việc này.', 401)
  if (!actorOf(req)) refuse('Anh/chị không có quyền làm việc này.', 403)
  return { payload: req.payload, user: user.id, req, email: (user as { email?: string }).email ?? '' }
}

const demandCode = async (req: PayloadRequest, row: SecondFactor): Promise<void> => {
  await addDataAndFileToRequest(req)
  const code: unknown = req.data?.code
  if (typeof code !== 'string' || code.trim() === '') return refuse('Xin nhập mã 6 số trong ứng dụng.', 400)
  const self = demandSelf(req)
  const owner = { id: self.user }
  countGuess('code', owner)
  if (!(await spendCode(row, code, self))) refuse('Mã chưa đúng hoặc đã dùng rồi. Xin đợi mã mới rồi nhập lại.', 400)
  forgetGuesses('code', owner)
}

const demandRow = async (req: PayloadRequest, isOn: boolean): Promise<SecondFactor> => {
  const row = await readSecondFactor(demandSelf(req))
  if (row?.isOn === isOn) return row
  return refuse(isOn ? 'Xác thực hai lớp chưa bật.' : 'Xin bấm «Bật xác thực hai lớp» rồi làm lại.', 409)
}

/** With the password: whoever holds a stolen sign-in would else lock its owner out with a phone of their own. */
const begin = async (req: PayloadRequest) => {
  const self = demandSelf(req)
  if (!isDistrict(actorOf(req))) refuse('Chỉ tài khoản cấp huyện mới cần xác thực hai lớp.', 403)
  if ((await readSecondFactor(self))?.isOn) refuse('Xác thực hai lớp đang bật rồi.', 409)
  await addDataAndFileToRequest(req)
  const problem = await findOwnPasswordProblem(req.data?.currentPassword, req)
  if (problem) refuse(problem, 400)
  const secret = await beginSecondFactor(self)
  return { secret, uri: toUri(secret, self.email) }
}

const confirm = async (req: PayloadRequest) => {
  const row = await demandRow(req, false)
  await demandCode(req, row)
  return { recoveryCodes: await giveRecoveryCodes(row, demandSelf(req)) }
}

const renew = async (req: PayloadRequest) => {
  const row = await demandRow(req, true)
  await demandCode(req, row)
  return { recoveryCodes: await giveRecoveryCodes(row, demandSelf(req)) }
}

const end = async (req: PayloadRequest) => {
  await demandCode(req, await demandRow(req, true))
  await removeSecondFactor(demandSelf(req))
  return { message: 'Đã tắt xác thực hai lớp.' }
}

const state = async (req: PayloadRequest) => {
  const user = await readAccount(req)
  if (!isSelf(req, user) && !isDistrict(actorOf(req))) refuse('Anh/chị không có quyền làm việc này.', 403)
  const row = await readSecondFactor({ payload: req.payload, user: user.id, req })
  return { isOn: row?.isOn === true, codesLeft: row?.isOn ? (row.recoveryHashes as string[]).length : 0 }
}

/** For a colleague who has lost phone and codes; never for oneself, or a stolen session would switch it off. */
const reset = async (req: PayloadRequest) => {
  const user = await readAccount(req)
  if (!isDistrict(actorOf(req)) || isSelf(req, user)) refuse('Việc này phải nhờ một tài khoản cấp huyện khác làm.', 403)
  await removeSecondFactor({ payload: req.payload, user: user.id, req })
  return { message: 'Đã đặt lại. Người này đăng nhập chỉ bằng mật khẩu cho đến khi bật lại.' }
}

const answering =
  (work: (req: PayloadRequest) => Promise<object>): Endpoint['handler'] =>
  async (req) =>
    Response.json(await work(req), { headers: { 'Cache-Control': 'no-store' } })

/** `/api/users/second-factor/…` on one's own account; `/api/users/:id/second-factor…` on another. */
export const secondFactorEndpoints: Endpoint[] = [
  { path: '/second-factor/begin', method: 'post', handler: answering(begin) },
  { path: '/second-factor/confirm', method: 'post', handler: answering(confirm) },
  { path: '/second-factor/recovery-codes', method: 'post', handler: answering(renew) },
  { path: '/second-factor/end', method: 'post', handler: answering(end) },
  { path: '/:id/second-factor', method: 'get', handler: answering(state) },
  { path: '/:id/reset-second-factor', method: 'post', handler: answering(reset) },
]
