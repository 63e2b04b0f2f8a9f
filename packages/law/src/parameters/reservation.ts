import { dated } from '../dated-parameter.ts'

/** Largest budgets (fen, inclusive) that are procured from small and medium enterprises alone. */
export interface ExclusiveLimits {
  readonly goods: number
  readonly services: number
  readonly works: number
}

/** The least share of the base to reserve, and of the reserved part the least share for small and micro enterprises. */
export interface ReservedShares {
  readonly share: number
  readonly smallMicro: number
}

const LIMITS: ExclusiveLimits = { goods: 200_000_000, services: 200_000_000, works: 400_000_000 }

export const exclusiveBelow = dated<ExclusiveLimits>({
  rule: 'cn.gp.sme.exclusive-below',
  jurisdiction: 'cn',
  unit: 'fen',
  verified: 'public text',
  values: [{ from: '2021-01-01', value: LIMITS, cite: { instrument: 'mof-46', clause: '第七条' } }],
})

export const reserveAbove = dated<ReservedShares>({
  rule: 'cn.gp.sme.reserve-above',
  jurisdiction: 'cn',
  unit: 'basis-points',
  verified: 'public text',
  values: [
    { from: '2021-01-01', value: { share: 3000, smallMicro: 6000 }, cite: { instrument: 'mof-46', clause: '第八条' } },
  ],
})

/** Works above 4,000,000 yuan: 30 %, raised to 40 % from 2022-07-01 to the end of 2026, 30 % again unless extended. */
export const worksReserve = dated<ReservedShares>({
  rule: 'cn.gp.sme.works-reserve',
  jurisdiction: 'cn',
  unit: 'basis-points',
  verified: 'public text',
  values: [
    {
      from: '2021-01-01',
      to: '2022-06-30',
      value: { share: 3000, smallMicro: 6000 },
      cite: { instrument: 'mof-46', clause: '第八条' },
    },
    {
      from: '2022-07-01',
      to: '2023-12-31',
      value: { share: 4000, smallMicro: 6000 },
      cite: { instrument: 'mof-19-2022', clause: '三' },
      verified: 'public text, in part',
    },
    {
      from: '2024-01-01',
      to: '2026-12-31',
      value: { share: 4000, smallMicro: 6000 },
      cite: { instrument: 'state-office-33-2024', clause: '支持中小企业' },
    },
    { from: '2027-01-01', value: { share: 3000, smallMicro: 6000 }, cite: { instrument: 'mof-46', clause: '第八条' } },
  ],
})

/** The five grounds for not reserving. */
export const noReserveReasons = dated({
  rule: 'cn.gp.sme.no-reserve-reasons',
  jurisdiction: 'cn',
  unit: 'count',
  verified: 'public text',
  values: [{ from: '2021-01-01', value: 5, cite: { instrument: 'mof-46', clause: '第六条' } }],
})

/** The forms in which a share may be reserved: the whole, whole packages, as a consortium, as a subcontract. */
export const reserveForms = dated<readonly string[]>({
  rule: 'cn.gp.sme.reserve-forms',
  jurisdiction: 'cn',
  unit: 'list',
  verified: 'public text',
  values: [
    {
      from: '2021-01-01',
      value: ['exclusive', 'package', 'consortium', 'subcontract'],
      cite: { instrument: 'mof-46', clause: '第八条' },
    },
  ],
})

/** With fewer qualified small and medium enterprises than this a reserved procurement stops. */
export const tooFewStop = dated({
  rule: 'cn.gp.sme.too-few-stop',
  jurisdiction: 'cn',
  unit: 'count',
  verified: 'public text',
  values: [{ from: '2021-01-01', value: 3, cite: { instrument: 'mof-46', clause: '第十条' } }],
})

export const jiujiangExclusiveBelow = dated<ExclusiveLimits>({
  rule: 'jiujiang.gp.sme.exclusive-below',
  jurisdiction: 'jiujiang',
  unit: 'fen',
  verified: 'district document',
  values: [{ from: '2023-02-06', value: LIMITS, cite: { instrument: 'jiujiang', clause: '70①' } }],
})

export const jiujiangReserveAbove = dated<ReservedShares>({
  rule: 'jiujiang.gp.sme.reserve-above',
  jurisdiction: 'jiujiang',
  unit: 'basis-points',
  verified: 'district document',
  values: [
    { from: '2023-02-06', value: { share: 4000, smallMicro: 7000 }, cite: { instrument: 'jiujiang', clause: '70②' } },
  ],
})

/** Reason and telephone, in both notices. */
export const jiujiangReasonAndPhone = dated({
  rule: 'jiujiang.gp.sme.reason-and-phone',
  jurisdiction: 'jiujiang',
  unit: 'count',
  verified: 'district document',
  values: [{ from: '2023-02-06', value: 2, cite: { instrument: 'jiujiang', clause: '70③' } }],
})

/** Works: the base is the control price. */
export const jiujiangWorksReserve = dated<ReservedShares>({
  rule: 'jiujiang.works.sme.reserve-above',
  jurisdiction: 'jiujiang',
  unit: 'basis-points',
  verified: 'district document',
  values: [
    { from: '2023-02-06', value: { share: 4000, smallMicro: 6000 }, cite: { instrument: 'jiujiang', clause: '76' } },
  ],
})
