import type { ServerResponse } from 'node:http'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import type { Db } from '@tenderlight/db/connect'
import { saveChannels } from '@tenderlight/db/repositories/channel-settings'
import { openMailer } from '../../../channels/mailer.ts'
import { openSmtpReceiver } from '../../../channels/testing/smtp-receiver.ts'
import type { SmtpReceiverOptions } from '../../../channels/testing/smtp-receiver.ts'
import { openWebhookReceiver } from '../../../channels/testing/webhook-receiver.ts'
import { standingOf } from '../../../record/standing.ts'
import { deliver } from '../deliver.ts'
import type { DeliverDeps } from '../deliver.ts'
import { sweep } from '../sweep.ts'
import { putClock, seedDistrict, seedProcurement, signingClock } from './seed.ts'

export const SECRET = 'a secret of the receiver'

export interface RaisedBreachOptions {
  readonly smtp?: SmtpReceiverOptions
  /** Answers the webhook call with that number. */
  readonly hook?: (call: number, response: ServerResponse) => void
  /** The way that leads to a receiver; default: straight. */
  readonly through?: (url: string) => Promise<string>
}

/**
 * A breach of 2026-03-02 raised on 2026-03-03 at 08:30, mail and webhook of the unit pointing at real receivers, and a
 * clock to move. `close` ends the receivers.
 */
export async function raisedBreach(db: Db, options: RaisedBreachOptions = {}) {
  const [smtp, hook] = [await openSmtpReceiver(options.smtp), await openWebhookReceiver(options.hook)]
  const { through = (url) => Promise.resolve(url) } = options
  const [smtpUrl, webhookUrl] = [await through(smtp.url), await through(hook.url)]
  const mailer = openMailer({ smtpUrl, from: 'lights@district.example' })
  const clock = { now: new Date('2026-03-03T08:30:00+08:00') }
  const stopping = new AbortController()
  const errors: unknown[] = []
  const deps: DeliverDeps & { canMail: boolean } = {
    db,
    within: () => db,
    rulebook: RULEBOOK,
    standing: standingOf(() => db),
    publicUrl: 'https://lights.district.example',
    mailer,
    canMail: true,
    leaseMs: 60_000,
    stopping: stopping.signal,
    now: () => clock.now,
    report: (error) => errors.push(error),
  }
  const district = await seedDistrict(db)
  const channels = { emails: ['clerk@unit.example'], webhookUrl, webhookSecret: SECRET }
  await saveChannels(db, district.districtId, district.unitId, channels, clock.now)
  const procurementId = await seedProcurement(db, district, '食堂设备采购 <二期> & 安装')
  await putClock(db, signingClock(district, procurementId))
  await sweep(deps, { districtId: district.districtId })

  const run = () => deliver(deps, district.districtId)
  return {
    deps,
    smtp,
    hook,
    clock,
    stopping,
    errors,
    district,
    procurementId,
    channels,
    run,
    /** Moves the clock on and looks after the queue. */
    later: (ms: number) => {
      clock.now = new Date(clock.now.getTime() + ms)
      return run()
    },
    /** The deliveries that leave the house, mail before webhook. */
    rows: () =>
      db
        .selectFrom('deliveries')
        .select(['id', 'channel', 'status', 'attempts', 'last_error', 'next_attempt_at'])
        .where('district_id', '=', district.districtId)
        .where('channel', '!=', 'in-app')
        .orderBy('channel')
        .execute(),
    close: async () => {
      await smtp.close()
      await hook.close()
      mailer.close()
    },
  }
}
