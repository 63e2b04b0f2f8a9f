import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** How long a running request may still take once the server was told to end. */
const GRACE_MS = 10_000

/**
 * Makes `server` able to end promptly: browsers open connections in advance and never use them, and Node waits a
 * minute for their first request. Returns the closing of those; call it when the server has begun to close. What
 * is running then has ten seconds.
 */
export function promptClose(server: Server): () => void {
  const unused = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  server.on('request', ({ socket }) => unused.delete(socket))
  return () => {
    for (const socket of unused) socket.destroy()
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
  }
}
