import type { Detail } from '@tenderlight/contracts/procurements'
import { formatYuan } from '@tenderlight/law/money'
import { m } from '../../../paraglide/messages.js'
import { detailName } from '../grid/column-words.ts'
import type { FactToCorrect } from './fact-to-correct.ts'

/** What of the record decides what remains of a step that is withdrawn. */
export type Standing = Pick<Detail, 'record' | 'inInstalments'>

/** What a withdrawal takes back besides the day, and what hangs on the step and stays. */
export function sayWithdrawal({ event, takesBack }: FactToCorrect, standing: Standing | undefined): string[] {
  const back = takesBack?.contractAmount ?? null
  const amount = standing?.record['contractAmount']
  const keeps = event === 'contract-signed' && back === null && typeof amount === 'number' ? amount : null
  return [
    ...(back === null ? [] : [m.correct_takes_back_amount({ amount: formatYuan(back) })]),
    ...(takesBack?.details ?? [])
      .filter(({ field }) => field !== 'contractAmount')
      .map(({ field, text }) => m.correct_takes_back_detail({ field: detailName(field), value: text })),
    ...(takesBack?.reasons === true ? [m.correct_takes_back_reason()] : []),
    ...(keeps === null ? [] : [m.correct_keeps_amount({ amount: formatYuan(keeps) })]),
    ...(event === 'contract-signed' && standing?.inInstalments === true ? [m.correct_keeps_instalments()] : []),
  ]
}
