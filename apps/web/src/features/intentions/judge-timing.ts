import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import type { Finding, Light } from '@tenderlight/compliance/finding'
import { gate } from '@tenderlight/compliance/gate'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { ruleById } from '@tenderlight/compliance/rules/all'
import type { CivilDate } from '@tenderlight/law/civil-date'

export interface Timing {
  readonly light: Light
  /** none: no lead time. open: no date planned. fine, early: the planned date. explained: early, with a special matter. */
  readonly state: 'none' | 'open' | 'fine' | 'early' | 'explained'
  /** The first day on which every lead time is kept. */
  readonly earliest: CivilDate | null
  /** The lead times, each with its first lawful day. */
  readonly findings: readonly Finding[]
}

/** The least distances from today's intention to the announcement. */
function leadTimes(planned: Procurement, context: Context): Finding[] {
  return evaluate(planned, context).filter(
    ({ rule, trigger }) =>
      ruleById(rule)?.kind === 'lead-time' &&
      (trigger === null || trigger.event === 'intention' || trigger.event === 'tender-plan'),
  )
}

/** When the announcement may follow if the intention goes out today, and whether the planned day is lawful. */
export function judgeTiming(planned: Procurement, plannedOn: CivilDate | undefined, context: Context): Timing {
  const running = leadTimes(planned, context).filter(({ due }) => due !== null)
  const earliest = running.reduce<CivilDate | null>(
    (latest, { due }) => (due !== null && (latest === null || due > latest) ? due : latest),
    null,
  )
  if (earliest === null) return { light: 'green', state: 'none', earliest, findings: running }
  if (plannedOn === undefined) return { light: 'green', state: 'open', earliest, findings: running }
  if (plannedOn >= earliest) return { light: 'green', state: 'fine', earliest, findings: running }
  const timing = gate('publish-announcement', planned, { ...context, today: plannedOn }).findings.filter(({ rule }) =>
    running.some((one) => one.rule === rule),
  )
  const refused = timing.some(({ light }) => light === 'red')
  return {
    light: refused ? 'red' : 'yellow',
    state: refused ? 'early' : 'explained',
    earliest,
    findings: refused ? timing : running,
  }
}
