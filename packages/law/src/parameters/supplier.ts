import { dated } from '../dated-parameter.ts'

/** Basis points from one figure to another, both included. */
export interface DeductionRange {
  readonly least: number
  readonly most: number
}

/** The preference for large firms that work together with small ones, and the small ones' share that opens it. */
export interface PartnerDeduction {
  /** The least share of the contract for the small and micro partners, included. */
  readonly gate: number
  readonly goodsServices: DeductionRange
  readonly works: DeductionRange
}

/** Goods and services: 6-10 %, raised to 10-20 % for notices from 2022-07-01. */
export const priceDeductionGoodsServices = dated<DeductionRange>({
  rule: 'cn.gp.sme.price-deduction.gs',
  jurisdiction: 'cn',
  unit: 'basis-points',
  verified: 'public text',
  values: [
    {
      from: '2021-01-01',
      to: '2022-06-30',
      value: { least: 600, most: 1000 },
      cite: { instrument: 'mof-46', clause: '第九条' },
    },
    { from: '2022-07-01', value: { least: 1000, most: 2000 }, cite: { instrument: 'mof-19-2022', clause: '二' } },
  ],
})

/** Consortium and subcontract: 2-3 %, raised to 4-6 % for goods and services; works stay at 1-2 %. */
export const priceDeductionConsortium = dated<PartnerDeduction>({
  rule: 'cn.gp.sme.price-deduction.consortium',
  jurisdiction: 'cn',
  unit: 'basis-points',
  verified: 'public text',
  values: [
    {
      from: '2021-01-01',
      to: '2022-06-30',
      value: { gate: 3000, goodsServices: { least: 200, most: 300 }, works: { least: 100, most: 200 } },
      cite: { instrument: 'mof-46', clause: '第九条' },
    },
    {
      from: '2022-07-01',
      value: { gate: 3000, goodsServices: { least: 400, most: 600 }, works: { least: 100, most: 200 } },
      cite: { instrument: 'mof-19-2022', clause: '二;门槛及工程幅度见财库〔2020〕46号第九条' },
    },
  ],
})

/** Works: 3-5 % off the price, or as much added to the price score under the Tendering Law. */
export const priceDeductionWorks = dated<DeductionRange>({
  rule: 'cn.gp.sme.price-deduction.works',
  jurisdiction: 'cn',
  unit: 'basis-points',
  verified: 'public text',
  values: [{ from: '2021-01-01', value: { least: 300, most: 500 }, cite: { instrument: 'mof-46', clause: '第九条' } }],
})

/** The declaration letter is the only proof of size. */
export const smeDeclaration = dated({
  rule: 'cn.gp.sme.declaration',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text',
  values: [{ from: '2021-01-01', value: null, cite: { instrument: 'mof-46', clause: '第十一条' } }],
})

export const smeDeclarationPublish = dated({
  rule: 'cn.gp.sme.declaration-publish',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text',
  values: [{ from: '2021-01-01', value: null, cite: { instrument: 'mof-46', clause: '第十三条' } }],
})

export const smeContractMark = dated({
  rule: 'cn.gp.sme.contract-mark',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text',
  values: [{ from: '2021-01-01', value: null, cite: { instrument: 'mof-46', clause: '第十四条' } }],
})

/** Who benefits: goods by their maker, works by their builder, services by their staff. */
export const smeWhoCounts = dated({
  rule: 'cn.gp.sme.who-counts',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text',
  values: [{ from: '2021-01-01', value: null, cite: { instrument: 'mof-46', clause: '第四条' } }],
})

/** The notice names no day of effect; the year of its number is taken. */
export const anhuiPrepay = dated<DeductionRange>({
  rule: 'anhui.gp.sme.prepay',
  jurisdiction: 'cn-34',
  unit: 'basis-points',
  verified: 'public text',
  values: [
    { from: '2022-01-01', value: { least: 4000, most: 7000 }, cite: { instrument: 'anhui-556-2022', clause: '二' } },
  ],
})

/** Domestic products against others: one fixed preference. The catalogue gives no clause. */
export const domesticPreference = dated({
  rule: 'cn.gp.domestic-preference',
  jurisdiction: 'cn',
  unit: 'basis-points',
  verified: 'public text',
  values: [{ from: '2026-01-01', value: 2000, cite: { instrument: 'state-office-34-2025', clause: '—' } }],
})

/** The only deposits that works may ask for, and guarantees of financial institutions accepted for each. */
export const bondGuarantee = dated<readonly string[]>({
  rule: 'cn.sme.bond.guarantee',
  jurisdiction: 'cn',
  unit: 'list',
  verified: 'public text',
  values: [
    {
      from: '2020-09-01',
      to: '2025-05-31',
      value: ['bid', 'performance', 'quality', 'wages'],
      cite: { instrument: 'sme-payment-2020', clause: '第十二条' },
    },
    {
      from: '2025-06-01',
      value: ['bid', 'performance', 'quality', 'wages'],
      cite: { instrument: 'sme-payment-2025', clause: '第十三条' },
    },
  ],
})

/** The day of effect is unverified. */
export const deemedPrison = dated({
  rule: 'cn.gp.sme.deemed-prison',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text, in part',
  values: [{ from: '2014-06-10', value: null, cite: { instrument: 'mof-68-2014', clause: '三' } }],
})

/** The day of effect is unverified. */
export const deemedDisabled = dated({
  rule: 'cn.gp.sme.deemed-disabled',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text',
  values: [{ from: '2017-10-01', value: null, cite: { instrument: 'mof-141-2017', clause: '三' } }],
})
