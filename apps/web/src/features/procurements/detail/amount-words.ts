import { formatYuan } from '@tenderlight/law/money'
import type { Fen } from '@tenderlight/law/money'
import { m } from '../../../paraglide/messages.js'

/** `1,860,000.00 元`; a dash for an amount that is not known. */
export function yuanOrNone(amount: Fen | undefined): string {
  return amount === undefined ? m.none() : `${formatYuan(amount)} ${m.unit_yuan()}`
}
