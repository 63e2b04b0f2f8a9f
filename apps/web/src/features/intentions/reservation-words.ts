import { shareOf } from '@tenderlight/law/money'
import { m } from '../../paraglide/messages.js'
import { percent, shortYuan } from '../../ui/money.ts'
import type { Draft } from './draft.ts'
import type { Reservation } from './judge-reservation.ts'

/** The verdict on the reservation in a few words. */
export function reservationTitle(draft: Draft, { light, required }: Reservation): string {
  const { measure, reservedSme, reservedSmallMicro, budget } = draft
  if (draft.category === undefined || budget === undefined) return m.verdict_reserve_unknown()
  if (required === null) return light === 'red' ? m.verdict_reserve_short() : m.verdict_reserve_na()
  if (measure === undefined) return m.verdict_reserve_missing()
  if (light === 'red' || light === 'yellow')
    return required.whole ? m.verdict_reserve_exclusive() : m.verdict_reserve_short()
  if (measure === 'exclusive') return m.verdict_reserve_whole()
  if (measure === 'none') return m.verdict_reserve_none()
  if (budget === 0 || reservedSme === undefined) return m.verdict_reserve_amount()
  if (reservedSmallMicro === undefined) return m.verdict_reserve_micro()
  return m.verdict_reserve_ok({
    share: percent(shareOf(reservedSme, budget)),
    inside: reservedSme === 0 ? percent(0) : percent(shareOf(reservedSmallMicro, reservedSme)),
  })
}

/** The amounts that are asked for, and how the draft stands to them. */
export function reservationAmounts(draft: Draft, { light, required }: Reservation): string {
  if (required === null) return ''
  if (required.whole) return m.verdict_reserve_needs_whole({ sme: shortYuan(required.sme) })
  const amounts = { sme: shortYuan(required.sme), micro: shortYuan(required.smallMicro) }
  const { reservedSme = 0, reservedSmallMicro = 0 } = draft
  if (light === 'green' && reservedSme === required.sme && reservedSmallMicro === required.smallMicro) {
    return m.verdict_reserve_exactly(amounts)
  }
  if (light === 'green' && reservedSme > required.sme) return m.verdict_reserve_more(amounts)
  return m.verdict_reserve_needs(amounts)
}
