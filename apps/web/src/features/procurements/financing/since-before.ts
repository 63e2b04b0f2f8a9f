import type { FinancedYears } from '@tenderlight/contracts/financing'
import { basisPointsMore } from '@tenderlight/law/money'
import type { Fen } from '@tenderlight/law/money'
import { m } from '../../../paraglide/messages.js'
import { percent, shortYuan } from '../../../ui/money.ts'

type Before = FinancedYears['years'][number]['total']['before']

/** What was granted, against the year before: `+500,000 元 / +25%`; undefined where nothing is on record of that year. */
export function sinceBefore(granted: Fen, before: Before): string | undefined {
  if (before === null) return undefined
  const more = granted - before.granted
  const sign = more < 0 ? '−' : '+'
  const amount = m.credit_more({ sign, amount: shortYuan(Math.abs(more)) })
  const share = basisPointsMore(granted, before.granted)
  return share === undefined ? amount : `${amount} / ${sign}${percent(Math.abs(share))}`
}
