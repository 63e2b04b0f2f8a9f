import type { BondItem, MilestoneItem } from '@tenderlight/contracts/worklist'
import { formatYuan } from '@tenderlight/law/money'
import { m } from '../../../paraglide/messages.js'
import { SIDE_WORDS } from '../../../ui/disclosure/disclosure-words.ts'
import { isPaper } from '../deposits/deposit-words.ts'

interface ContractWords {
  readonly what: string
  readonly why: string
  /** What it takes to record it. */
  readonly needs: string
  /** What the day is called. */
  readonly day: string
  readonly act: string
}

/** What a row says of a day that a contract agrees. */
export function contractWords(item: MilestoneItem | BondItem): ContractWords {
  if (item.kind === 'milestone') {
    const { name, what, side } = item
    return {
      what: name,
      why: [m.worklist_milestone(), what ?? '', SIDE_WORDS[side]()].filter(Boolean).join(' · '),
      needs: m.worklist_needs_done(),
      day: m.perf_milestone_done(),
      act: m.perf_milestone_finish(),
    }
  }
  const { bidder, amount } = item
  return {
    what: m.worklist_bond(),
    why: m.worklist_bond_why({ bidder, amount: formatYuan(amount) }),
    needs: m.worklist_needs_returned(),
    day: m.deposit_refunded_on(),
    act: isPaper(item) ? m.deposit_return() : m.deposit_refund(),
  }
}
