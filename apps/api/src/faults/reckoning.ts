import { LogCheck } from '@tenderlight/db/audit-log/log-check'
import type { SmtpReceiver } from '../channels/testing/smtp-receiver.ts'
import type { WebhookReceiver } from '../channels/testing/webhook-receiver.ts'
import type { Campaign } from './campaign.ts'
import { deliveriesOf, leftToDo } from './left-to-do.ts'
import { problemsIn } from './look-into.ts'
import { exportedLog, workDone } from './over-http.ts'

/** Servers that may be needed in the end to finish what killed ones had begun. */
const MOST_RESTS = 5

/** What came of it all, once everything that was begun has been finished. */
export interface Reckoning {
  /** Whatever is lost, half done, sent to nobody, or sent without being on record. */
  readonly problems: readonly string[]
  /** Deliveries that receivers got more than once, under the same key. */
  readonly repeated: number
  readonly figures: Readonly<Record<'ledgers' | 'imports' | 'publications' | 'signings' | 'mails' | 'calls', number>>
  readonly logEntries: number
}

/**
 * Lets servers without a fault finish what is left, and compares what was acknowledged with what stands in the database
 * and with what the receivers got.
 */
export async function reckon(campaign: Campaign, smtp: SmtpReceiver, hook: WebhookReceiver): Promise<Reckoning> {
  const { known, district } = campaign
  const { districtId } = district
  const problems: string[] = []
  let log = ''
  let left = 1
  for (let rests = 0; rests < MOST_RESTS && left > 0; rests++) {
    const code = await campaign.rest(async (address) => {
      await workDone(address)
      log = await exportedLog(await campaign.client(address, district.users.bureau))
    })
    if (code !== 0) problems.push(`a server that was told to end ended with ${code}`)
    left = await campaign.use(({ db }) => leftToDo(db, districtId))
  }
  if (left > 0) problems.push(`${left} clocks or deliveries are left`)

  const check = new LogCheck()
  for (const line of log.trimEnd().split('\n')) check.add(line)
  const verdict = check.end()
  problems.push(...verdict.problems.map(({ problem, entry }) => `log: ${problem} at ${entry}`))

  const deliveries = await campaign.use(async ({ db }) => {
    problems.push(...(await problemsIn(db, districtId, known)))
    return deliveriesOf(db, districtId)
  })
  const idsOf = (channel: string) => deliveries.filter((one) => one.channel === channel).map(({ id }) => id)
  const [mails, calls] = [idsOf('e-mail'), idsOf('webhook')]
  const mailed = smtp.mails.map((mail) => mail.headers.get('message-id') ?? '')
  const called = hook.calls.map((call) => String(call.headers['x-tenderlight-delivery']))
  problems.push(
    ...differences(
      'mail',
      mails.map((id) => `<${id}@lights.district.example>`),
      mailed,
    ),
    ...differences('webhook call', calls, called),
    ...deliveries.filter(({ status }) => status !== 'sent').map(({ id, status }) => `delivery ${id} is ${status}`),
  )
  const whole = known.ledgers.filter(({ acknowledged }) => acknowledged !== undefined)
  return {
    problems,
    repeated: mailed.length + called.length - mails.length - calls.length,
    figures: {
      ledgers: whole.length,
      imports: whole.reduce((sum, one) => sum + ((one.acknowledged ?? 1e6) - 1e6) / 1e3, 0),
      publications: known.intentions.filter(({ published }) => published !== undefined).length,
      signings: known.facts.filter(({ acknowledged }) => acknowledged !== undefined).length,
      mails: mails.length,
      calls: calls.length,
    },
    logEntries: verdict.entries,
  }
}

/** Keys that are on record and never arrived, and that arrived and are not on record. */
function differences(what: string, recorded: readonly string[], arrived: readonly string[]): string[] {
  const [ours, theirs] = [new Set(recorded), new Set(arrived)]
  return [
    ...[...ours].filter((key) => !theirs.has(key)).map((key) => `${what} ${key} never arrived`),
    ...[...theirs].filter((key) => !ours.has(key)).map((key) => `${what} ${key} is not on record`),
  ]
}
