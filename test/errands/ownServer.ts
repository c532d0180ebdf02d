import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serveSite } from '../../cms/start/serveSite.ts'

/** The site from a server of the errand's own, that can be cut off as a network is, and comes back at the same address. */
export const ownServer = (current: string) => {
  let server: Server
  let port = 0
  return {
    listen: () =>
      new Promise<void>((ready) => {
        server = serveSite(current)
        server.listen(port, '127.0.0.1', () => {
          port = (server.address() as AddressInfo).port
          ready()
        })
      }),
    cutOff: () => new Promise<void>((done) => (server.close(() => done()), server.closeAllConnections())),
    url: (path: string) => `http://127.0.0.1:${port}${path}`,
  }
}
