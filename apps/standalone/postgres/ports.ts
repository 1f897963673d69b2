import { createServer } from 'node:net'

const canListen = (port: number, host: string): Promise<number | null> => new Promise((done) => {
  const server = createServer()
  server.once('error', () => done(null))
  server.listen({ port, host, exclusive: true }, () => {
    const address = server.address()
    server.close(() => done(typeof address === 'object' && address ? address.port : null))
  })
})

const triedPorts = 100

/** The first free port from this one upwards; port 0 leaves the choice to the system. */
export const freePort = async (from: number, host = '127.0.0.1'): Promise<number> => {
  for (let port = from; port < from + triedPorts && port < 65_536; port++) {
    const free = await canListen(port, host)
    if (free !== null) return free
  }
  throw new Error(`No free port on ${host} between ${from} and ${Math.min(from + triedPorts, 65_536) - 1}.`)
}
