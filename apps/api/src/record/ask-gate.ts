import type { Context } from '@tenderlight/compliance/evaluate'
import { gate } from '@tenderlight/compliance/gate'
import type { Command, GateDecision } from '@tenderlight/compliance/gate'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { Refused } from '../problem.ts'

/** Who asks, and the written reason they gave. */
export interface Asking {
  readonly reason: string | undefined
  /** A supervisor may override a commitment with a reason; nobody overrides law. */
  readonly isSupervisor: boolean
}

/**
 * Asks the gate before an act. Returns the written reasons to keep on the record, by rule; none where none was needed.
 * Throws `Refused` with the findings: `refused-by-rule`, or `reason-needed`.
 */
export function askGate(
  command: Command,
  procurement: Procurement,
  context: Context,
  asking: Asking,
): Readonly<Record<string, string>> {
  const { reason } = asking
  let reasons: Readonly<Record<string, string>> = {}
  // Overriding a commitment may uncover a reason that is wanted: two rounds at most.
  for (;;) {
    const written = { ...procurement.reasons, ...reasons }
    const answer = gate(
      command,
      Object.keys(written).length === 0 ? procurement : { ...procurement, reasons: written },
      context,
    )
    if (answer.decision === 'allowed') return reasons
    const answerable = answer.decision === 'needs-reason' || (answer.overridable && asking.isSupervisor)
    const unanswered = answer.findings.filter(({ rule }) => reasons[rule] === undefined)
    if (reason === undefined || !answerable || unanswered.length === 0) throw refusal(command, answer, answerable)
    reasons = { ...reasons, ...Object.fromEntries(unanswered.map(({ rule }) => [rule, reason])) }
  }
}

function refusal(command: Command, answer: GateDecision, answerable: boolean): Refused {
  const { earliest, overridable } = answer
  const findings = [...answer.findings].map((finding) => ({
    ...finding,
    ...(finding.missing === undefined ? {} : { missing: [...finding.missing] }),
  }))
  return answerable
    ? new Refused('reason-needed', {}, { command, decision: 'needs-reason', findings, earliest, overridable })
    : new Refused('refused-by-rule', {}, { command, decision: 'refused', findings, earliest, overridable })
}
