import { createServer } from 'node:net'

/** Whether nothing listens on the port of this machine's own address. */
export const isPortFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(false))
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)))
  })

/** What to do, in Vietnamese, about ports that are taken; null when all are free. */
export const findPortProblem = async (wanted: Record<string, number>): Promise<string | null> => {
  for (const [name, port] of Object.entries(wanted))
    if (!(await isPortFree(port)))
      return [
        `Cổng ${port} đang có chương trình khác dùng.`,
        `Nếu đó là một lần «npm start» khác, hãy tắt nó trước (Ctrl-C ở cửa sổ kia).`,
        `Hoặc chọn cổng khác: ${name}=${port + 10} npm start`,
      ].join('\n')
  return null
}
