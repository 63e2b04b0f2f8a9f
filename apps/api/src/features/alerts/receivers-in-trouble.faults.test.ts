import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { afterEach, expect, test } from 'vitest'
import { openLine } from '../../faults/unreliable-line.ts'
import type { LineMode, UnreliableLine } from '../../faults/unreliable-line.ts'
import { sweep } from './sweep.ts'
import { raisedBreach } from './testing/raised-breach.ts'
import type { RaisedBreachOptions } from './testing/raised-breach.ts'
import { putClock, seedProcurement, signingClock } from './testing/seed.ts'

const MINUTE = 60_000
/** Alerts about as many overdue projects: all their messages are sent at once. */
const ALERTS = 2

interface Trouble {
  readonly because: string
  readonly line?: LineMode
  /** How the line behaves at the second try, where not the same: saves the tests some waiting. */
  readonly later?: LineMode
  readonly receivers?: RaisedBreachOptions
  /** What the record of the delivery says, of mail and of webhook. */
  readonly mail: RegExp
  readonly call: RegExp
  /** How often each message arrives in spite of the trouble, for every try in it. */
  readonly arrives?: number
}

const REFUSING: RaisedBreachOptions = {
  smtp: { failFirst: 2 * ALERTS },
  hook: (call, response) => response.writeHead(call <= 2 * ALERTS ? 500 : 204).end(),
}
const DECLINING: RaisedBreachOptions = {
  smtp: { failFirst: 2 * ALERTS },
  hook: (call, response) => response.writeHead(call <= 2 * ALERTS ? 429 : 204).end(),
}

const TROUBLES: readonly Trouble[] = [
  { because: 'nobody listens', line: 'down', mail: /ECONNREFUSED/u, call: /ECONNREFUSED/u },
  { because: 'the line breaks in the middle of the message', line: 'cut-request', mail: /.+/u, call: /fetch failed/u },
  { because: 'the line breaks before the answer', line: 'cut-answer', mail: /.+/u, call: /fetch failed/u, arrives: 1 },
  {
    because: 'whoever connects hears nothing',
    line: 'silent',
    later: 'down',
    mail: /never received|REFUSED/u,
    call: /timeout|REFUSED/u,
  },
  { because: 'the receivers answer 500 and 451', receivers: REFUSING, mail: /451/u, call: /^HTTP 500$/u },
  { because: 'the receivers answer 429 and 451', receivers: DECLINING, mail: /451/u, call: /^HTTP 429$/u },
]

forDatabase('receivers in trouble', (connection) => {
  const db = () => connection().db
  const open: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of open.splice(0)) await close()
  })

  test.each(TROUBLES)(
    '$because, and back: each alert is taken under one key, after growing waits, and the record tells',
    { timeout: 120_000 },
    async ({ line, later: next, receivers = {}, mail, call, arrives = 0 }) => {
      const lines: UnreliableLine[] = []
      const set = (mode: LineMode) => Promise.all(lines.map((one) => one.set(mode)))
      const breach = await raisedBreach(db(), {
        ...receivers,
        through: async (url) => {
          const opened = await openLine(url)
          lines.push(opened)
          return opened.url
        },
      })
      const { smtp, hook, deps, district, rows, run, later } = breach
      open.push(async () => {
        for (const one of lines) await one.close()
        await breach.close()
      })
      for (let i = 1; i < ALERTS; i++)
        await putClock(db(), signingClock(district, await seedProcurement(db(), district)))
      await sweep(deps, { districtId: district.districtId })
      const standing = async (channel: string) =>
        (await rows())
          .filter((row) => row.channel === channel)
          .map(({ status, attempts, last_error: error, next_attempt_at: next }) => ({ status, attempts, error, next }))
      /** Every delivery waits for its next try, in `minutes`, and says why. */
      const waiting = async (attempts: number, minutes: number) => {
        const next = new Date(breach.clock.now.getTime() + minutes * MINUTE)
        for (const [channel, words] of [
          ['e-mail', mail],
          ['webhook', call],
        ] as const) {
          const expected = { status: 'queued', attempts, error: expect.stringMatching(words) as string, next }
          expect(await standing(channel)).toEqual(Array.from({ length: ALERTS }, () => expected))
        }
      }

      if (line !== undefined) await set(line)
      await run()
      await waiting(1, 1)
      if (next !== undefined) await set(next)
      await later(MINUTE)
      await waiting(2, 5)
      await set('up')
      expect(await later(5 * MINUTE - 1)).toBe(0)
      expect(await later(1)).toBe(2 * ALERTS)

      const sent = Array.from({ length: ALERTS }, () => ({ status: 'sent', attempts: 3, error: null, next: null }))
      expect([await standing('e-mail'), await standing('webhook')]).toEqual([sent, sent])
      const ids = async (channel: string) => (await rows()).filter((row) => row.channel === channel).map(({ id }) => id)
      const mailed = smtp.mails.map((one) => one.headers.get('message-id'))
      expect(new Set(mailed)).toEqual(new Set((await ids('e-mail')).map((id) => `<${id}@lights.district.example>`)))
      expect(mailed).toHaveLength(ALERTS * (1 + 2 * arrives))
      const taken = receivers.hook === undefined ? hook.calls : hook.calls.slice(2 * ALERTS)
      const called = taken.map((one) => one.headers['x-tenderlight-delivery'])
      expect(new Set(called)).toEqual(new Set(await ids('webhook')))
      expect(called).toHaveLength(ALERTS * (1 + 2 * arrives))
      // Who gets it again gets the same, and can drop it by its key.
      expect(new Set(hook.calls.map((one) => one.body)).size).toBe(ALERTS)
      expect(await later(600 * MINUTE)).toBe(0)
    },
  )
})
