import type { Fen } from '@tenderlight/law/money'
import type { Context } from '../evaluate.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { excusingItem } from '../rules/reservation/no-reserve-reason.ts'
import type { ReasonItem } from '../rules/reservation/no-reserve-reason.ts'
import { reservedOf } from '../rules/reservation/reserved.ts'
import { askedReservation } from './asked.ts'
import type { AskedReservation } from './asked.ts'

/** How a project is imagined to be reserved: the least that its rules ask, or as a whole for small and micro enterprises. */
export type Reserving = 'asked' | 'whole'

/** A planned project that could reserve more than it does. */
export interface Reservable {
  readonly procurement: Procurement
  /** What all of it comes to: its budget, else its control price. */
  readonly amount: Fen
  /** What is reserved now; undefined: not on record. */
  readonly reserved: Fen | undefined
  /** What its rules ask; undefined: none asks, and it may be reserved all the same. */
  readonly asked: AskedReservation | undefined
  /** The item of 46号 art. 6 on which it reserves nothing. */
  readonly excused: ReasonItem | undefined
  /** What there is to choose, the least first. */
  readonly choices: readonly Reserving[]
}

/** Whether what is reserved can still be set: no announcement is out, and nothing was decided. */
export function isPlanned({ announcementOn, awardNoticeOn, contractSignedOn }: Procurement): boolean {
  return announcementOn === undefined && awardNoticeOn === undefined && contractSignedOn === undefined
}

/** What a planned project could reserve beyond what it does; undefined where it is announced, has no amount, or reserves all. */
export function reservable(procurement: Procurement, context: Context): Reservable | undefined {
  const amount = procurement.budget ?? procurement.controlPrice
  if (!isPlanned(procurement) || amount === undefined || amount === 0) return undefined
  const reserved = reservedOf(procurement, amount)
  const now = reserved ?? 0
  if (now >= amount) return undefined
  const asked = askedReservation(procurement, context)
  const choices: Reserving[] = [
    ...(asked !== undefined && !asked.whole && asked.sme > now ? (['asked'] as const) : []),
    'whole',
  ]
  return { procurement, amount, reserved, asked, excused: excusingItem(procurement), choices }
}

/** The project as it would stand with that much reserved. */
export function asReserved({ procurement, amount, asked }: Reservable, how: Reserving): Procurement {
  const { reservedSmeShare: _share, noReserveReason: _reason, noReserveStatedIn: _stated, ...rest } = procurement
  if (how === 'whole' || asked === undefined) {
    return { ...rest, measure: 'exclusive', reservedSme: amount, reservedSmallMicro: amount }
  }
  return { ...rest, measure: 'package', reservedSme: asked.sme, reservedSmallMicro: asked.smallMicro }
}
