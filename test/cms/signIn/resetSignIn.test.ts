import { afterAll, beforeAll, expect, test } from 'vitest'
import { resetSignIn } from '../../../cms/signIn/resetSignIn.ts'
import { toCode } from '../../../cms/signIn/secondFactor/totp.ts'
import { signIn } from '../callApi.ts'
import { password as known, startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startTestCms()
})
afterAll(() => cms.stop())

test('an operator lets somebody in again who has lost password, phone and codes', async () => {
  const email = 'huyen@to.example'
  const { call } = await signIn(cms, email)
  const { secret } = (await call('POST', '/users/second-factor/begin', { currentPassword: known })).body
  await call('POST', '/users/second-factor/confirm', { code: toCode(secret, new Date()) })
  const password = await resetSignIn(cms.payload, ' Huyen@to.example ')
  expect((await call('GET', '/users/me')).body.user).toBeNull()
  const again = await signIn(cms, email, { password: String(password) })
  expect((await again.call('GET', '/users/me')).body.user.mustChangePassword).toBe(true)
  expect(await resetSignIn(cms.payload, 'khong-co@to.example')).toBeNull()
})
