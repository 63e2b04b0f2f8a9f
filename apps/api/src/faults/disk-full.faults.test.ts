import { setTimeout as wait } from 'node:timers/promises'
import { connectPglite } from '@tenderlight/db/connect'
import { afterAll, expect, test } from 'vitest'
import { openSmtpReceiver } from '../channels/testing/smtp-receiver.ts'
import { openWebhookReceiver } from '../channels/testing/webhook-receiver.ts'
import type { Lasting } from '../testing/lasting-database.ts'
import { ask } from './ask.ts'
import { Campaign } from './campaign.ts'
import { reckon } from './reckoning.ts'
import { ledgerOf } from './rows.ts'
import { openSmallDisk } from './small-disk.ts'

const MEGABYTE = 2 ** 20
/** Less than an embedded database is left, and enough for it to go on. */
const LITTLE = 40 * MEGABYTE
/** Not enough for the next piece of anything. */
const NOTHING = MEGABYTE / 4

const disk = await openSmallDisk(300)
afterAll(() => ('close' in disk ? disk.close() : undefined))

test(
  'a full disk: refused with words before it is dangerous, nothing by half when it is, and everything goes on with room',
  { timeout: 300_000 },
  async ({ skip }) => {
    if ('because' in disk) return skip(`no disk to fill: ${disk.because}`)
    const database: Lasting = {
      address: disk.inside,
      runBy: disk.runBy,
      use: (work) =>
        disk.copied(async (directory) => {
          const connection = await connectPglite(directory)
          return work(connection).finally(() => connection.close())
        }),
      dispose: () => Promise.resolve(),
    }
    const [smtp, hook] = [await openSmtpReceiver(), await openWebhookReceiver()]
    const campaign = await Campaign.open(database, smtp, hook)
    const { known, district } = campaign

    await campaign.lived(async (life, _server, address) => {
      await life.changes(2)
      disk.fill(LITTLE)
      const clerk = await campaign.client(address, district.users.education)
      const budget = 5
      const content = ledgerOf({ name: 'X', rows: 3, overdue: 0, budget }, district.education.name)
      const refused = () => ask(() => clerk.ledger.preview.mutate({ filename: 'X.csv', content }))
      await expect
        .poll(refused, { timeout: 30_000, interval: 200 })
        .toMatchObject({ problem: 'database-full', message: '服务器磁盘空间不足,本次操作没有进行。' })
      expect((await clerk.procurements.list.query({})).rows.length).toBeGreaterThan(0)
      const raw = await fetch(`${address}/trpc/access.signOut`, { method: 'POST' })
      expect([raw.status, raw.headers.get('retry-after')]).toEqual([503, '2'])
      disk.clear()
      await life.changes(life.changed + 3)
      expect(life.changed).toBeGreaterThan(3)
    }, 'full')

    // Filled by somebody else while ledgers are written: the database gets no room for its own log either.
    await campaign.lived(async (life, server) => {
      await life.changes(2)
      disk.fill(NOTHING)
      const ended = server.address.then(() => server.ended)
      const code = await Promise.race([ended, wait(20_000)])
      if (code !== undefined) expect([code, server.said()]).toEqual([1, expect.stringContaining('磁盘写满')])
      life.end()
    }, 'full')
    disk.clear()

    const { problems, figures } = await reckon(campaign, smtp, hook)
    process.stdout.write(`${JSON.stringify({ on: 'PGlite on a full disk', ...figures })}\n`)
    expect(problems).toEqual([])
    expect(known.refused.filter((one) => !one.endsWith('the connection broke without a kill'))).toEqual([])
    await campaign.close()
    await smtp.close()
    await hook.close()
  },
)
