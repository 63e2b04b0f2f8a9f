import { createServer, connect } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'

/**
 * How a line behaves: as it should; nobody listens; whoever connects hears nothing; it breaks in the middle of what is
 * sent; it breaks when everything has arrived and before the answer comes back.
 */
export type LineMode = 'up' | 'down' | 'silent' | 'cut-request' | 'cut-answer'

/** A line to a receiver, on an address of its own that stays the same. */
export interface UnreliableLine {
  /** The receiver's URL with the address of the line. */
  readonly url: string
  set(mode: LineMode): Promise<void>
  close(): Promise<void>
}

/** More than anybody says before the message itself, and less than a message. */
const INTO_THE_MESSAGE = 700

/** Opens a line to the receiver at `url`, which is up. */
export async function openLine(url: string): Promise<UnreliableLine> {
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  let mode: LineMode = 'up'
  const server = createServer((client) => {
    keep(sockets, client)
    if (mode === 'silent') return
    const receiver = keep(sockets, connect(Number(port), hostname))
    carry(client, receiver, mode)
  })
  await listen(server, 0)
  const own = (server.address() as AddressInfo).port
  const quiet = async () => {
    for (const socket of sockets) socket.destroy()
    if (server.listening) await new Promise((resolve) => server.close(resolve))
  }
  return {
    url: url.replace(`:${port}`, `:${own}`),
    async set(next) {
      mode = next
      if (next === 'down') await quiet()
      else if (!server.listening) await listen(server, own)
    },
    close: quiet,
  }
}

const listen = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })

function keep(sockets: Set<Socket>, socket: Socket): Socket {
  sockets.add(socket)
  // A line that breaks is what this is for.
  socket.on('error', () => undefined).once('close', () => sockets.delete(socket))
  return socket
}

/** Carries both ways until the message has begun and `mode` breaks the line. */
function carry(client: Socket, receiver: Socket, mode: LineMode): void {
  let said = 0
  client.on('data', (chunk) => {
    said += chunk.length
    if (mode === 'cut-request' && said > INTO_THE_MESSAGE) {
      client.destroy()
      receiver.destroy()
    } else receiver.write(chunk)
  })
  receiver.on('data', (chunk) => {
    if (mode === 'cut-answer' && said > INTO_THE_MESSAGE) client.destroy()
    else client.write(chunk)
  })
  client.once('close', () => receiver.end())
  receiver.once('close', () => client.end())
}
