import type { Procurement } from '../../../procurement/procurement.ts'
import { breach, compliant } from '../opinion.ts'
import type { Opinion } from '../opinion.ts'

/** The files of a purchase are kept through the same day fifteen years later. */
export function archive({ completedOn, filesDestroyedOn }: Procurement): Opinion[] {
  if (completedOn === undefined || filesDestroyedOn === undefined) return []
  const year = Number(completedOn.slice(0, 4)) + 15
  const day = completedOn.slice(4) === '-02-29' && year % 4 !== 0 ? '-02-28' : completedOn.slice(4)
  const kept = `${year}${day}`
  const rule = 'cn.gp.archive'
  return [filesDestroyedOn >= kept ? compliant(rule, kept) : breach(rule, 'red', kept)]
}

/** The deposit is due on the very day and hour of the bids. */
export function depositTerms({ bidDeadlineOn, depositDeadlineOn, times, bidDeposit }: Procurement): Opinion[] {
  if (bidDeadlineOn === undefined || depositDeadlineOn === undefined || bidDeposit === 0) return []
  const rule = 'cn.gp.deposit.terms'
  if (bidDeadlineOn !== depositDeadlineOn) return [breach(rule, 'red', bidDeadlineOn)]
  const [bids, deposit] = [times?.bidDeadlineOn, times?.depositDeadlineOn]
  if (bids === undefined || deposit === undefined) return []
  return [bids === deposit ? compliant(rule, bidDeadlineOn) : breach(rule, 'red', bidDeadlineOn)]
}
