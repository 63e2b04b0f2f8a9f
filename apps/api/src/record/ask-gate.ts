import type { Context } from '@tenderlight/compliance/evaluate'
import { gate } from '@tenderlight/compliance/gate'
import type { Command, GateDecision } from '@tenderlight/compliance/gate'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { statementById } from '@tenderlight/compliance/statements/statements'
import { Refused } from '../problem.ts'

/** The district's own rules that give way to this act: one supervisor asked for it and another agreed. */
export type Agreed = ReadonlySet<string>

/** The written reason that was given, and what was agreed to beforehand. */
export interface Asking {
  readonly reason: string | undefined
  readonly agreed: Agreed
}

/**
 * What the gate says of an act. A reason on the record under a promise's name lets nothing through by itself, whoever
 * wrote it: only what two supervisors agreed to does.
 */
export function checkGate(command: Command, procurement: Procurement, context: Context, agreed: Agreed): GateDecision {
  const answer = gate(command, procurement, context)
  if (answer.decision === 'refused') return answer
  const standing = Object.entries(procurement.reasons ?? {}).filter(
    ([rule]) => agreed.has(rule) || statementById(rule)?.level !== 'commitment',
  )
  const strict = gate(command, { ...procurement, reasons: Object.fromEntries(standing) }, context)
  return strict.decision === 'refused' ? strict : answer
}

/**
 * Asks the gate before an act, with the written reason that was given. Returns the written reasons to keep on the record,
 * by rule; none where none was needed. Throws `Refused` with the findings: `refused-by-rule`, or `reason-needed`.
 */
export function askGate(
  command: Command,
  procurement: Procurement,
  context: Context,
  { reason, agreed }: Asking,
): Readonly<Record<string, string>> {
  let reasons: Readonly<Record<string, string>> = {}
  // A reason may uncover another that is wanted: few rounds.
  for (;;) {
    const written = { ...procurement.reasons, ...reasons }
    const asked = Object.keys(written).length === 0 ? procurement : { ...procurement, reasons: written }
    const answer = checkGate(command, asked, context, agreed)
    if (answer.decision === 'allowed') return reasons
    const unanswered = answer.findings.filter(({ rule }) => reasons[rule] === undefined)
    if (reason === undefined || answer.decision === 'refused' || unanswered.length === 0) throw refusal(command, answer)
    reasons = { ...reasons, ...Object.fromEntries(unanswered.map(({ rule }) => [rule, reason])) }
  }
}

function refusal(command: Command, answer: GateDecision): Refused {
  const { earliest, overridable } = answer
  const findings = [...answer.findings].map((finding) => ({
    ...finding,
    ...(finding.missing === undefined ? {} : { missing: [...finding.missing] }),
  }))
  return answer.decision === 'needs-reason'
    ? new Refused('reason-needed', {}, { command, decision: 'needs-reason', findings, earliest, overridable })
    : new Refused('refused-by-rule', {}, { command, decision: 'refused', findings, earliest, overridable })
}
