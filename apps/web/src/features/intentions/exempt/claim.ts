import { EXEMPTION_GROUNDS } from '@tenderlight/contracts/exemptions'
import type { ExemptionGround } from '@tenderlight/contracts/exemptions'
import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** What is said of an exemption, as far as it goes. */
export interface Claim {
  readonly ground: ExemptionGround | undefined
  /** 小额零星. */
  readonly small: boolean
  readonly reason: string
  readonly approvedBy: string
  readonly on: CivilDate | undefined
  readonly time: string
}

export const NO_CLAIM: Claim = {
  ground: undefined,
  small: false,
  reason: '',
  approvedBy: '',
  on: undefined,
  time: '',
}

/** A claim that was kept in the browser; what is of no use in it is left out. */
export function readClaim(kept: Readonly<Record<string, unknown>>): Claim {
  const text = (field: string) => (typeof kept[field] === 'string' ? kept[field] : '')
  return {
    ground: EXEMPTION_GROUNDS.find((ground) => ground === kept['ground']),
    small: kept['small'] === true,
    reason: text('reason'),
    approvedBy: text('approvedBy'),
    on: parseCivilDate(text('on')),
    time: text('time'),
  }
}

type Exemption =
  | { readonly ground: 'fixed-point' | 'agreement-supply'; readonly small: true }
  | { readonly ground: 'batch' }
  | {
      readonly ground: 'urgent'
      readonly urgency: { readonly reason: string; readonly approvedBy: string }
      readonly on: CivilDate
      readonly time: string
    }

/** The claim as it is sent; undefined while something of it is missing. */
export function exemptionIn({ ground, small, reason, approvedBy, on, time }: Claim): Exemption | undefined {
  switch (ground) {
    case undefined:
      return undefined
    case 'batch':
      return { ground }
    case 'urgent':
      if (reason.trim().length < 2 || approvedBy.trim().length < 2 || on === undefined || time === '') return undefined
      return { ground, urgency: { reason, approvedBy }, on, time }
    default:
      return small ? { ground, small } : undefined
  }
}
