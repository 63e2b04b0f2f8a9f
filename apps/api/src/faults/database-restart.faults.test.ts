import { setTimeout as wait } from 'node:timers/promises'
import { connectPostgres } from '@tenderlight/db/connect'
import { startPostgres } from '@tenderlight/db/testing/postgres-server'
import { expect, test } from 'vitest'
import { openSmtpReceiver } from '../channels/testing/smtp-receiver.ts'
import { openWebhookReceiver } from '../channels/testing/webhook-receiver.ts'
import type { Lasting } from '../testing/lasting-database.ts'
import { Campaign } from './campaign.ts'
import { reckon } from './reckoning.ts'

/** How the database goes, one time after the other, under one server that keeps running; `npm run test:faults`: more often. */
const ENDS =
  process.env['FAULT_KILLS'] === undefined ? (['crash'] as const) : (['fast', 'crash', 'fast', 'crash'] as const)
/** Longer than anything that was read is kept in memory. */
const AWAY_MS = 6_000
const PATIENCE = { timeout: 60_000, interval: 100 }

/** Asks every few milliseconds, as a page would, and keeps what was answered. */
function asker(address: string) {
  const answers: { path: string; status: number; retryAfter: string | null }[] = []
  const over = new AbortController()
  const ask = async (path: string) => {
    while (!over.signal.aborted) {
      const response = await fetch(`${address}${path}`)
      await response.text()
      answers.push({ path, status: response.status, retryAfter: response.headers.get('retry-after') })
      await wait(50)
    }
  }
  const asking = Promise.all(['/api/public/notices', '/trpc/calendar.standing', '/healthz'].map(ask))
  const stop = () => {
    over.abort()
    return asking
  }
  return { answers, stop }
}

test(
  'a PostgreSQL that ends and crashes under load costs some answers 503 and nothing that was acknowledged',
  { timeout: 300_000 },
  async () => {
    const postgres = await startPostgres({ durable: true })
    const database: Lasting = {
      address: postgres.url,
      async use(work) {
        const connection = connectPostgres(postgres.url)
        return work(connection).finally(() => connection.close())
      },
      dispose: () => postgres.stop(),
    }
    const [smtp, hook] = [await openSmtpReceiver(), await openWebhookReceiver()]
    const campaign = await Campaign.open(database, smtp, hook)
    await campaign.lived(async (life, { pid }, address) => {
      const { answers, stop } = asker(address)
      const statusesSince = (from: number, path: string) =>
        answers
          .slice(from)
          .filter((one) => one.path === path)
          .map(({ status }) => status)
      for (const how of ENDS) {
        await life.changes(life.changed + 4)
        await postgres.halt(how)
        const gone = answers.length
        await expect.poll(() => statusesSince(gone, '/api/public/notices'), PATIENCE).toContain(503)
        expect((await fetch(`${address}/readyz`)).status).toBe(503)
        await wait(AWAY_MS)
        await postgres.resume()
        const back = answers.length
        await expect.poll(() => statusesSince(back, '/api/public/notices'), PATIENCE).toContain(200)
        await expect.poll(async () => (await fetch(`${address}/readyz`)).status, PATIENCE).toBe(200)
      }
      await life.changes(life.changed + 4)
      await stop()
      expect(process.kill(pid, 0)).toBe(true)
      expect(new Set(answers.filter(({ path }) => path === '/healthz').map(({ status }) => status))).toEqual(
        new Set([200]),
      )
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]))
      expect(answers.filter(({ status, retryAfter }) => status === 503 && retryAfter === null)).toEqual([])
    }, 'away')

    const { problems, figures } = await reckon(campaign, smtp, hook)
    process.stdout.write(`${JSON.stringify({ on: 'PostgreSQL that ends', ends: ENDS, ...figures })}\n`)
    expect(problems).toEqual([])
    expect(campaign.known.refused).toEqual([])
    expect(figures.imports).toBeGreaterThan(0)
    expect(figures.mails).toBeGreaterThan(0)
    await campaign.close()
    await smtp.close()
    await hook.close()
  },
)
