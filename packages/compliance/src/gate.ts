import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { evaluate } from './evaluate.ts'
import type { Context } from './evaluate.ts'
import type { Finding } from './finding.ts'
import { isAsked, isWaitForAnnouncement } from './gate/asked.ts'
import type { Command } from './gate/command.ts'
import { ownChecks } from './gate/own-checks.ts'
import type { Procurement } from './procurement/procurement.ts'

export type { Command } from './gate/command.ts'

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

/**
 * What the record has to say before an act: about the reservation and the marked clauses of the document before a notice, about the
 * money before an award.
 */
const MUST_BE_SAID: ReadonlySet<string> = new Set([
  'measure',
  'reservedSme',
  'reservedSmallMicro',
  'budget',
  'stateFunded',
  'documentQuestions',
])

/**
 * Asks the same rules before the act: the record is judged as if `command` were done today.
 * Written reasons on the record (`reasons`, by rule id) answer what needs one; a reason under a commitment's id
 * is a supervisor's override.
 */
export function gate(command: Command, procurement: Procurement, context: Context): GateDecision {
  const after = asIfDone(command, procurement, context.today)
  const findings = [
    ...evaluate(after, context).filter((finding) => isAsked(command, finding, context.today)),
    ...ownChecks(command, procurement, context),
  ]
  const written = procurement.reasons ?? {}
  const refusing = findings.filter((finding) => refuses(finding) && !isOverridden(finding, written))
  if (refusing.length > 0) {
    return {
      decision: 'refused',
      findings: refusing,
      earliest: earliestOf(refusing, context.today),
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

function refuses({ verdict, light, missing }: Finding): boolean {
  if (verdict === 'breach') return light === 'red'
  return verdict === 'cannot-tell' && (missing ?? []).some((field) => MUST_BE_SAID.has(field))
}

const isOverridden = ({ level, rule, verdict }: Finding, written: Readonly<Record<string, string>>): boolean =>
  level === 'commitment' && verdict === 'breach' && written[rule] !== undefined

/** A breach in principle, an exemption that rests on what the unit says, and a separated award whose pilot nobody named. */
function wantsReason({ verdict, light, ground, missing }: Finding): boolean {
  if (verdict === 'cannot-tell') return missing?.includes('pilotDocument') === true
  return (verdict === 'breach' && light === 'yellow') || ground === 'cn.gp.intention.exempt-urgent'
}

/** The first day on which every lead time in the way is kept; without an intention, counted from today. */
function earliestOf(refusing: readonly Finding[], today: CivilDate): CivilDate | null {
  const days = refusing.filter(isWaitForAnnouncement).map(({ due, required = 0 }) => due ?? addDays(today, required))
  return days.toSorted().at(-1) ?? null
}
