import type { DepositPurpose } from '@tenderlight/compliance/deposits/bidder-deposit'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { Guarantee, GuaranteeRefusal } from './guarantee.ts'
import { otherBeneficiary, otherProject, otherPurpose, tooLittle, tooShort, usedBefore } from './refusals.ts'

/** What a guarantee has to promise here. */
export interface Demanded {
  readonly purpose: DepositPurpose
  /** The unit's name. */
  readonly beneficiary: string
  /** 项目编号. */
  readonly project: string
  readonly amount: Fen
  /** The day on which it is given. */
  readonly from: CivilDate
  /** The last day on which the bids bind; undefined where that does not matter. */
  readonly through: CivilDate | undefined
  /** The same number of the same guarantor stands for another deposit of the district. */
  readonly used: boolean
}

/** Everything that keeps a genuine guarantee from being taken here; empty: it is taken. */
export function checkTerms(guarantee: Guarantee, demanded: Demanded): GuaranteeRefusal[] {
  const { purpose, beneficiary, project, amount, from, through, used } = demanded
  const { validFrom, validUntil } = guarantee
  return [
    ...(guarantee.purpose === purpose ? [] : [otherPurpose(purpose)]),
    ...(guarantee.beneficiary === beneficiary ? [] : [otherBeneficiary(guarantee.beneficiary, beneficiary)]),
    ...(guarantee.project === project ? [] : [otherProject(guarantee.project, project)]),
    ...(guarantee.amount >= amount ? [] : [tooLittle(guarantee.amount, amount)]),
    ...(validFrom <= from && validUntil >= (through ?? from) && validUntil >= from
      ? []
      : [tooShort(guarantee, from, through)]),
    ...(used ? [usedBefore(guarantee.number)] : []),
  ]
}
