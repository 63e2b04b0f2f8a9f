import { randomInt } from 'node:crypto'
import { describe, test } from 'vitest'
import { openSmtpReceiver } from '../channels/testing/smtp-receiver.ts'
import { openWebhookReceiver } from '../channels/testing/webhook-receiver.ts'
import { openDirectory, openServer } from '../testing/lasting-database.ts'
import { stream } from '../testing/random-procurements.ts'
import { Campaign } from './campaign.ts'
import { problemsIn } from './look-into.ts'
import { reckon } from './reckoning.ts'
import type { Remembered } from './remembered.ts'

/** How often a server is killed on each database: `npm run test:faults` asks for a hundred. */
const KILLS = Number(process.env['FAULT_KILLS'] ?? '2')
/** The moments of the kills; what the machine does in between is its own. */
const SEED = Number(process.env['FAULT_SEED'] ?? randomInt(2 ** 31))
/** The database is looked into each time that many servers have died. */
const LOOK_EVERY = 10
/** No further kill after that many minutes, for a machine that has other work. */
const MINUTES = Number(process.env['FAULT_MINUTES'] ?? 'Infinity')
/** Kills that are added while no ledger and no publication has been acknowledged. */
const MOST_MORE = 20
/** What a worker sends at the same time: all that a kill can make go out twice. */
const SENT_AT_ONCE = 5

const hasWorked = ({ ledgers, intentions }: Remembered): boolean =>
  ledgers.some(({ acknowledged }) => acknowledged !== undefined) &&
  intentions.some(({ published }) => published !== undefined)

describe.each([
  { on: 'PGlite in a directory', open: openDirectory },
  { on: 'PostgreSQL', open: openServer },
])(`a server that is killed ${KILLS} times (seed ${SEED}) on $on`, ({ on, open }) => {
  test(
    'loses nothing that it acknowledged, does nothing by half, and tells each alert under one key',
    { timeout: 300_000 + KILLS * 60_000 },
    async ({ expect }) => {
      const [smtp, hook] = [await openSmtpReceiver(), await openWebhookReceiver()]
      const campaign = await Campaign.open(await open(), smtp, hook)
      const { known, district } = campaign
      const random = stream(SEED)
      const until = performance.now() + MINUTES * 60_000
      let kills = 0
      // A run in which nothing was done shows nothing: a quick machine may kill before anything is acknowledged.
      while (performance.now() < until && (kills < KILLS || (kills < KILLS + MOST_MORE && !hasWorked(known)))) {
        await campaign.killed(random)
        kills += 1
        if (kills % LOOK_EVERY !== 0) continue
        expect(await campaign.use(({ db }) => problemsIn(db, district.districtId, known))).toEqual([])
        process.stdout.write(`${on}: ${kills} kills, nothing lost\n`)
      }
      const { problems, repeated, figures, logEntries } = await reckon(campaign, smtp, hook)
      const cutOff = Object.fromEntries([...known.cutOff].filter(([, count]) => count > 0))
      process.stdout.write(`${JSON.stringify({ on, SEED, kills, cutOff, ...figures, repeated, logEntries })}\n`)
      expect(problems).toEqual([])
      expect(known.refused).toEqual([])
      expect(campaign.errors).toEqual([])
      expect(repeated).toBeLessThanOrEqual(SENT_AT_ONCE * kills)
      for (const count of [figures.ledgers, figures.publications, figures.mails, figures.calls]) {
        expect(count).toBeGreaterThan(0)
      }
      await campaign.close()
      await smtp.close()
      await hook.close()
    },
  )
})
