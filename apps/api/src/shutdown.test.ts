import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareDirectory } from '@tenderlight/db/testing/test-databases'
import { afterAll, expect, test } from 'vitest'
import { start } from './start.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'tenderlight-shutdown-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** A sign-in whose body takes as long as the test wants: real work that is under way. */
function slowSignIn(address: string) {
  const { port } = new URL(address)
  const body = JSON.stringify({ username: 'nobody', password: 'x' })
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  const call = request({ host: '127.0.0.1', port, method: 'POST', path: '/trpc/access.signIn', headers })
  const answered = new Promise<number | undefined>((resolve, reject) => {
    call.once('error', reject)
    call.once('response', (response) => response.resume().once('end', () => resolve(response.statusCode)))
  })
  call.write(body.slice(0, 10))
  return { answered, finish: () => call.end(body.slice(10)) }
}

test(
  'told to end it says so, still answers, finishes what is under way, and only then closes',
  { timeout: 300_000 },
  async () => {
    await prepareDirectory(dataDir)
    const running = await start({ port: 0, dataDir, seedDemo: false, drainMs: 1_500 })
    const ask = (path: string) => fetch(`${running.address}${path}`)
    await expect.poll(async () => (await ask('/readyz')).status, { timeout: 120_000 }).toBe(200)

    const slow = slowSignIn(running.address)
    const underway = async () => /requests_in_progress (\d+)/u.exec(await (await ask('/metrics')).text())?.[1]
    await expect.poll(underway, { timeout: 10_000 }).toBe('2')

    const stopped = running.stop()
    const refused = await ask('/readyz')
    expect(refused.status).toBe(503)
    expect(await refused.json()).toMatchObject({ ready: false, reasons: ['stopping'] })
    expect((await ask('/trpc/access.me')).status).toBe(200)
    expect((await ask('/healthz')).status).toBe(200)

    const open = () =>
      ask('/healthz').then(
        () => true,
        () => false,
      )
    await expect.poll(open, { timeout: 30_000, interval: 50 }).toBe(false)
    slow.finish()
    expect(await slow.answered).toBe(401)
    await stopped
  },
)
