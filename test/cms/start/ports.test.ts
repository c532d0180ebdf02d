import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { findPortProblem } from '../../../cms/start/ports.ts'

describe('findPortProblem', () => {
  test('says which port is taken and what to do', async () => {
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    expect(await findPortProblem({ SITE_PORT: port })).toBe(
      `Cổng ${port} đang có chương trình khác dùng.\nNếu đó là một lần «npm start» khác, hãy tắt nó trước (Ctrl-C ở cửa sổ kia).\nHoặc chọn cổng khác: SITE_PORT=${port + 10} npm start`,
    )
    await new Promise((done) => server.close(done))
    expect(await findPortProblem({ SITE_PORT: port })).toBeNull()
  })
})
