import { EXEMPTION_GROUNDS } from '@tenderlight/contracts/exemption-grounds'
import type { Exemption, ExemptionGround } from '@tenderlight/contracts/exemption-grounds'
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

/** What was claimed, as the form shows it. */
export function claimOf(exemption: Exemption): Claim {
  const { ground } = exemption
  if (ground === 'batch') return { ...NO_CLAIM, ground }
  if (ground !== 'urgent') return { ...NO_CLAIM, ground, small: exemption.small }
  const { urgency, on, time } = exemption
  return { ...NO_CLAIM, ground, reason: urgency.reason, approvedBy: urgency.approvedBy, on, time }
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
