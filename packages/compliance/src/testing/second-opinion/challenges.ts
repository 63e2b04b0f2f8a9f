import { lastDays } from './days.ts'
import { breach, cannotTell, compliant, notStarted } from './opinion.ts'
import type { Opinion, Question } from './opinion.ts'

/** The challenge of a row of purchasing: answered in 7 working days, and nobody signs before the answer (条例 art. 54). */
export function challengeOpinions(question: Question): Opinion[] {
  const { challengeOn, challengeClosedOn } = question.row
  if (question.row.regime !== 'government-procurement') return []
  if (challengeOn === undefined && challengeClosedOn === undefined) return []
  return [answered(question), ...unsigned(question)]
}

function answered({ row, today, disputed }: Question): Opinion {
  const rule = 'cn.gp.challenge.reply'
  const { challengeOn, challengeClosedOn } = row
  if (challengeOn === undefined) return cannotTell(rule)
  if (disputed.has('challengeOn') || disputed.has('challengeClosedOn')) return cannotTell(rule)
  const due = lastDays(challengeOn, { count: 7, unit: 'working-days' }, undefined)?.due ?? null
  if (due === null) return notStarted(rule)
  if ((challengeClosedOn ?? today) > due) return breach(rule, 'red', due)
  return challengeClosedOn === undefined ? { rule, verdict: 'pending', light: 'running', due } : compliant(rule, due)
}

function unsigned({ row, disputed }: Question): Opinion[] {
  const rule = 'cn.gp.challenge.suspend'
  const { challengeOn, challengeClosedOn, contractSignedOn } = row
  if (challengeOn === undefined) return []
  const backwards = challengeClosedOn !== undefined && challengeClosedOn < challengeOn
  if (backwards || disputed.has('contractSignedOn')) return [cannotTell(rule)]
  if (contractSignedOn === undefined) return [challengeClosedOn === undefined ? notStarted(rule) : compliant(rule)]
  if (contractSignedOn < challengeOn) return []
  // On the first and the last day the hours would decide, and no ledger has them.
  if (contractSignedOn === challengeOn || contractSignedOn === challengeClosedOn) return [cannotTell(rule)]
  return [challengeClosedOn !== undefined && contractSignedOn > challengeClosedOn ? compliant(rule) : breach(rule)]
}

/** The term of payment in a contract with a small or medium enterprise: through 60 days, by the regulation of its day. */
export function paymentClauses({ row, today }: Question): Opinion[] {
  const { agreedPaymentDays, winnerScale, contractSignedOn } = row
  const on = contractSignedOn ?? today
  if (agreedPaymentDays === undefined || winnerScale === undefined || winnerScale === 'large') return []
  if (on < '2020-09-01') return []
  const rule = on < '2025-06-01' ? 'cn.pay.sme.term-2020' : 'cn.pay.sme.term'
  return [{ ...(agreedPaymentDays > 60 ? breach(rule) : compliant(rule)), part: 'clause' }]
}
