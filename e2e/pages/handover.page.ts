import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the province's platform was sent. */
export interface Pushed {
  readonly type: string
  readonly delivery: string
  readonly notice?: { readonly number: string; readonly title: string }
}

/** The province's platform, on a port of its own. It refuses a notice the first two times, and numbers all others. */
export async function openPlatform() {
  const pushed: Pushed[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const call = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Pushed
      pushed.push(call)
      const count = pushed.filter(({ type }) => type === 'notice').length
      const answer =
        count <= 2 && call.type === 'notice'
          ? { accepted: false, reason: '缺少采购品目编码' }
          : { accepted: true, number: `皖购公告〔2026〕${count}` }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/notices`,
    pushed,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
