import type { Light } from '@tenderlight/compliance/finding'
import type { CheckedLot, ShareChecked } from '@tenderlight/contracts/parties'
import { m } from '../../../paraglide/messages.js'
import { shortYuan } from '../../../ui/money.ts'
import { sayMissing } from './party-words.ts'

interface Said {
  readonly light: Light
  readonly word: string
}

/** What the check of one package gave, each with its light. */
export function sayLotCheck({ measure, fits, shares }: CheckedLot): readonly Said[] {
  if (measure === 'none') return [{ light: 'grey', word: m.parties_lots_none() }]
  if (shares === null) return [{ light: 'grey', word: m.parties_lots_nobody() }]
  if (fits === false) return [{ light: 'red', word: m.parties_lots_fits_not() }]
  const fit: readonly Said[] = fits === true ? [{ light: 'green', word: m.parties_lots_fits() }] : []
  if (shares.missing.length > 0) {
    return [...fit, { light: 'grey', word: m.parties_shares_missing({ fields: sayMissing(shares.missing) }) }]
  }
  return [
    ...fit,
    ...sayShare(m.parties_shares_sme(), shares.sme),
    ...sayShare(m.parties_shares_small_micro(), shares.smallMicro),
  ]
}

function sayShare(name: string, of: ShareChecked['sme']): readonly Said[] {
  if (of === null) return []
  const { required, actual, shortfall } = of
  const line = m.parties_shares_line({ required: shortYuan(required), actual: shortYuan(actual) })
  const verdict = shortfall === 0 ? m.parties_shares_met() : m.parties_shares_short({ shortfall: shortYuan(shortfall) })
  return [{ light: shortfall === 0 ? 'green' : 'red', word: `${name}:${line},${verdict}` }]
}
