import type { CivilDate } from '@tenderlight/law/civil-date'
import { boundBy } from '../desk/bound-by.ts'
import { worstLight } from '../finding.ts'
import type { Finding, Light } from '../finding.ts'
import type { Matter } from '../procurement/matter.ts'

/** The last day that holds for a matter now, and where it comes from; none is ever invented (未设定时限). */
export type MatterLimit =
  | { readonly from: 'rule'; readonly due: CivilDate; readonly rule: string; readonly part?: string }
  | { readonly from: 'given'; readonly due: CivilDate }

/** How a matter stands on a day. */
export interface MatterStanding {
  readonly light: Light
  /** Undefined: nothing runs, or no limit is set. */
  readonly limit: MatterLimit | undefined
}

/** A supplier's right need not be used: nobody waits for it, and it colours nothing. */
const isDuty = ({ rule, part, level }: Finding): boolean =>
  boundBy(rule, part) !== 'supplier' && level !== 'encouragement'

const runs = ({ verdict, due, met }: Finding): boolean =>
  due !== null && met === null && (verdict === 'pending' || verdict === 'breach')

/**
 * The light and the limit of a matter: the earliest day that one of its `findings` runs to, else the last day that was given
 * for it by hand, which is red once it has passed without an answer.
 */
export function standingOf(matter: Matter, findings: readonly Finding[], today: CivilDate): MatterStanding {
  const duties = findings.filter((finding) => finding.matter === matter.id && isDuty(finding))
  const next = duties.reduce<Finding | undefined>(
    (first, one) => (runs(one) && (first?.due == null || (one.due ?? '') < first.due) ? one : first),
    undefined,
  )
  const light = worstLight(duties.map((finding) => finding.light))
  if (next?.due != null) {
    const { rule, part, due } = next
    return { light, limit: { from: 'rule', due, rule, ...(part === undefined ? {} : { part }) } }
  }
  const { dueOn, repliedOn, decidedOn, refusedOn } = matter
  const answered = repliedOn ?? decidedOn ?? refusedOn
  if (dueOn === undefined) return { light, limit: undefined }
  const late = (answered ?? today) > dueOn
  return {
    light: worstLight([light, late ? 'red' : 'green']),
    limit: answered === undefined ? { from: 'given', due: dueOn } : undefined,
  }
}

/** A day of a matter that is near or over. */
export interface PressingDay {
  /** '' for a day that was given by hand. */
  readonly rule: string
  readonly part: string
  readonly triggerOn: CivilDate
  readonly due: CivilDate
  readonly light: 'yellow' | 'red'
}

/** The days of a matter that are near or over and not kept yet: of every duty that runs; where none does, the day that was given. */
export function pressingDays(matter: Matter, findings: readonly Finding[], today: CivilDate): readonly PressingDay[] {
  const running = findings.filter((finding) => finding.matter === matter.id && isDuty(finding) && runs(finding))
  if (running.length === 0) {
    const { limit } = standingOf(matter, findings, today)
    if (limit?.from !== 'given' || today <= limit.due) return []
    return [{ rule: '', part: '', triggerOn: matter.receivedOn ?? limit.due, due: limit.due, light: 'red' }]
  }
  return running.flatMap(({ rule, part = '', trigger, due, light }): PressingDay[] => {
    if (due === null || (light !== 'yellow' && light !== 'red')) return []
    return [{ rule, part, triggerOn: trigger?.on ?? due, due, light }]
  })
}
