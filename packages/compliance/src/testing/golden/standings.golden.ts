import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Standing, SupplierPapers } from '../../suppliers/standing.ts'

/** A supplier's papers on the day of its bid, and how it counts. */
interface Shown extends Standing {
  readonly papers: SupplierPapers
  readonly on: CivilDate
}

/** fires: deemed small by its paper; passes: not deemed; cannotTell: nothing is on record of it. */
export interface StandingTrio {
  readonly rule: NonNullable<Standing['by']>
  readonly fires: Shown
  readonly passes: readonly Shown[]
  readonly cannotTell: Shown
}

const UNKNOWN = { papers: {}, scale: undefined, isSme: false, isSmallOrMicro: false, by: null } as const
const LARGE = { scale: 'large', isSme: false, isSmallOrMicro: false, by: null } as const

export const STANDINGS: readonly StandingTrio[] = [
  {
    rule: 'cn.gp.sme.deemed-prison',
    fires: {
      papers: { size: 'large', prisonCertificate: true },
      on: '2014-06-10',
      scale: 'prison',
      isSme: true,
      isSmallOrMicro: true,
      by: 'cn.gp.sme.deemed-prison',
    },
    passes: [
      { papers: { size: 'large', prisonCertificate: false }, on: '2014-06-10', ...LARGE },
      { papers: { size: 'large', prisonCertificate: true }, on: '2014-06-09', ...LARGE },
    ],
    cannotTell: { on: '2014-06-10', ...UNKNOWN },
  },
  {
    rule: 'cn.gp.sme.deemed-disabled',
    fires: {
      papers: { size: 'medium', welfareDeclaration: true },
      on: '2017-10-01',
      scale: 'welfare',
      isSme: true,
      isSmallOrMicro: true,
      by: 'cn.gp.sme.deemed-disabled',
    },
    passes: [
      { papers: { size: 'large', welfareDeclaration: false }, on: '2017-10-01', ...LARGE },
      { papers: { size: 'large', welfareDeclaration: true }, on: '2017-09-30', ...LARGE },
    ],
    cannotTell: { on: '2017-10-01', ...UNKNOWN },
  },
]
