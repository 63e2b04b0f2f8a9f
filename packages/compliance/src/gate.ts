import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { exclusiveBelow } from '@tenderlight/law/parameters/reservation'
import { gpContractSign } from '@tenderlight/law/parameters/contract'
import { lookUp } from '@tenderlight/law/dated-parameter'
import type { Parameter } from '@tenderlight/law/dated-parameter'
import { evaluate } from './evaluate.ts'
import type { Context } from './evaluate.ts'
import type { Finding } from './finding.ts'
import type { Procurement } from './procurement/procurement.ts'
import { ruleById } from './rules/all.ts'
import { found } from './rules/found.ts'

/** The acts that are asked about before they happen. */
export type Command =
  | 'publish-intention'
  | 'publish-announcement'
  | 'issue-award-notice'
  | 'sign-contract'
  | 'collect-deposit'

/** The answer: go ahead, not now (and why), or not without a written reason. */
export interface GateDecision {
  readonly decision: 'allowed' | 'refused' | 'needs-reason'
  /** The findings that stand in the way. */
  readonly findings: readonly Finding[]
  /** The earliest lawful day, where waiting helps. */
  readonly earliest: CivilDate | null
  /** Only commitments stand in the way: a supervisor may override with a reason. Nobody overrides law. */
  readonly overridable: boolean
}

const LEAD_TIMES: ReadonlySet<string> = new Set([
  'cn.gp.intention.lead-time',
  'jiujiang.gp.intention.lead-time',
  'jiujiang.gp.intention.special-mark',
  'jiujiang.tender.plan.lead-time',
])

/** What the record has to say about the reservation before a notice goes out. */
const MUST_BE_SAID: ReadonlySet<string> = new Set(['measure', 'reservedSme', 'reservedSmallMicro', 'budget'])

/**
 * Asks the same rules before the act: the record is judged as if `command` were done today.
 * Written reasons on the record (`reasons`, by rule id) answer what needs one; a reason under a commitment's id
 * is a supervisor's override.
 */
export function gate(command: Command, procurement: Procurement, context: Context): GateDecision {
  const after = asIfDone(command, procurement, context.today)
  const findings = [
    ...evaluate(after, context).filter((finding) => isAsked(command, finding)),
    ...ownChecks(command, procurement, context),
  ]
  const written = procurement.reasons ?? {}
  const refusing = findings.filter((finding) => refuses(finding) && !isOverridden(finding, written))
  if (refusing.length > 0) {
    return {
      decision: 'refused',
      findings: refusing,
      earliest: earliestOf(refusing, after, context.today),
      overridable: refusing.every(({ level, verdict }) => level === 'commitment' && verdict === 'breach'),
    }
  }
  const wanting = findings.filter((finding) => wantsReason(finding) && written[finding.rule] === undefined)
  return {
    decision: wanting.length > 0 ? 'needs-reason' : 'allowed',
    findings: wanting,
    earliest: null,
    overridable: false,
  }
}

function asIfDone(command: Command, procurement: Procurement, today: CivilDate): Procurement {
  switch (command) {
    case 'publish-intention':
      return procurement.regime === 'tendering'
        ? { ...procurement, tenderPlanOn: today }
        : { ...procurement, intentionOn: today }
    case 'publish-announcement':
      return { ...procurement, announcementOn: today }
    case 'issue-award-notice':
      return { ...procurement, awardNoticeOn: today }
    case 'sign-contract':
      return { ...procurement, contractSignedOn: today }
    case 'collect-deposit':
      return procurement
  }
}

/** The findings that a command answers for: lateness already on record never keeps a unit from acting. */
function isAsked(command: Command, { rule, verdict }: Finding): boolean {
  const kind = ruleById(rule)?.kind
  const isDeposit = rule.includes('bid-bond') && kind === 'cap'
  switch (command) {
    case 'publish-intention':
      return kind === 'share' || (kind === 'required' && !LEAD_TIMES.has(rule)) || (isDeposit && verdict === 'breach')
    case 'publish-announcement':
      return kind === 'share' || kind === 'required' || kind === 'lead-time' || (isDeposit && verdict === 'breach')
    case 'collect-deposit':
      return isDeposit
    case 'sign-contract':
      return kind === 'order' || (kind === 'cap' && rule.includes('perf-bond') && verdict === 'breach')
    case 'issue-award-notice':
      return kind === 'order'
  }
}

function refuses({ verdict, light, missing }: Finding): boolean {
  if (verdict === 'breach') return light === 'red'
  return verdict === 'cannot-tell' && (missing ?? []).some((field) => MUST_BE_SAID.has(field))
}

const isOverridden = ({ level, rule, verdict }: Finding, written: Readonly<Record<string, string>>): boolean =>
  level === 'commitment' && verdict === 'breach' && written[rule] !== undefined

/** A breach in principle, and an exemption that rests on what the unit says. */
function wantsReason({ verdict, light, ground }: Finding): boolean {
  return (verdict === 'breach' && light === 'yellow') || ground === 'cn.gp.intention.exempt-urgent'
}

/** Checks of acts that no finding of a finished record shows. */
function ownChecks(command: Command, procurement: Procurement, context: Context): readonly Finding[] {
  const { measure, winnerScale, challengeOn, challengeClosedOn, regime } = procurement
  if (command === 'issue-award-notice' && measure === 'exclusive' && winnerScale === 'large') {
    return refusal(exclusiveBelow, ['winnerScale'], context)
  }
  const suspended = challengeOn !== undefined && challengeClosedOn === undefined && regime === 'government-procurement'
  return command === 'sign-contract' && suspended ? refusal(gpContractSign, ['challengeClosedOn'], context) : []
}

function refusal(figure: Parameter, missing: readonly string[], { today, calendar }: Context): readonly Finding[] {
  const inForce = lookUp(figure, today)
  if (inForce.status !== 'in-force') return []
  return [found({ figure, level: 'law', value: inForce.dated, scope: { calendar } }, 'breach', 'red', { missing })]
}

/** The first day on which every lead time in the way is kept; without an intention, counted from today. */
function earliestOf(refusing: readonly Finding[], after: Procurement, today: CivilDate): CivilDate | null {
  const days = refusing.flatMap(({ rule, due, required }) => {
    if (!LEAD_TIMES.has(rule)) return []
    if (due !== null) return [due]
    return required === undefined || after.announcementOn === undefined ? [] : [addDays(today, required)]
  })
  return days.reduce<CivilDate | null>((latest, day) => (latest === null || day > latest ? day : latest), null)
}
