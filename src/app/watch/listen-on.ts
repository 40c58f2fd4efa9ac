import type { Server } from 'node:http'
import { Unusable } from '../../shared/finding.ts'
import { reasonOf } from '../reason-of.ts'

const FIRST_PORT = 4600
const PORTS_TRIED = 20

/** This computer alone: no other machine can reach an address that begins with 127. */
const LOOPBACK = '127.0.0.1'

/** Listens on the port that was asked for, or on the first free one from 4600 on; gives the port. */
export async function listenOn(server: Server, asked: number | null): Promise<number> {
  const ports = asked === null ? Array.from({ length: PORTS_TRIED }, (_, at) => FIRST_PORT + at) : [asked]
  for (const port of ports) {
    const failure = await tryPort(server, port)
    if (failure === null) return portOf(server)
    if (!isTaken(failure)) throw new Unusable(`the page cannot be served: ${reasonOf(failure)}`)
  }
  const tried = asked === null ? `every port from ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1}` : `port ${asked}`
  throw new Unusable(`${tried} is in use or reserved; end the other watch, or choose another with --port`)
}

function tryPort(server: Server, port: number): Promise<Error | null> {
  return new Promise((done) => {
    const fail = (error: Error) => done(error)
    server.once('error', fail)
    server.listen(port, LOOPBACK, () => {
      server.off('error', fail)
      done(null)
    })
  })
}

/** Windows keeps some ports for itself, and says that they are forbidden. */
function isTaken(error: Error): boolean {
  return 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
}

/** The port that a server listens on. */
export function portOf(server: Server): number {
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : 0
}
