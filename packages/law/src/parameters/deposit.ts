import { dated } from '../dated-parameter.ts'

/** A share of the base (basis points) that a deposit may not exceed, and a fixed amount (fen) where one is set. */
export interface TenderDepositCap {
  readonly share: number
  /** Works and goods only. Its instruments are unverified in the catalogue. */
  readonly amount: number
}

export const gpBidBondCap = dated({
  rule: 'cn.gp.bid-bond.cap',
  jurisdiction: 'cn',
  unit: 'basis-points',
  verified: 'public text',
  values: [{ from: '2015-03-01', value: 200, cite: { instrument: 'gp-regulation', clause: '第三十三条' } }],
})

export const gpBidBondRefund = dated({
  rule: 'cn.gp.bid-bond.refund',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [{ from: '2015-03-01', value: 5, cite: { instrument: 'gp-regulation', clause: '第三十三条' } }],
})

/** The notice names no day of effect; the year of its number is taken. */
export const anhuiBidBondZero = dated({
  rule: 'anhui.gp.bid-bond-zero',
  jurisdiction: 'cn-34',
  unit: 'fen',
  verified: 'public text',
  values: [{ from: '2022-01-01', value: 0, cite: { instrument: 'anhui-556-2022', clause: '一' } }],
})

export const tenderBidBondCap = dated<TenderDepositCap>({
  rule: 'cn.tender.bid-bond.cap',
  jurisdiction: 'cn',
  unit: 'basis-points',
  verified: 'public text',
  values: [
    {
      from: '2012-02-01',
      value: { share: 200, amount: 80_000_000 },
      cite: { instrument: 'tender-regulation', clause: '第二十六条' },
    },
  ],
})

export const tenderBidBondRefund = dated({
  rule: 'cn.tender.bid-bond.refund',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [{ from: '2012-02-01', value: 5, cite: { instrument: 'tender-regulation', clause: '第五十七条' } }],
})

/** The notice encourages waiving or lowering deposits of creditworthy small and medium enterprises; it gives no figure. */
export const tenderBidBondEncourage = dated({
  rule: 'cn.tender.bid-bond.encourage',
  jurisdiction: 'cn',
  unit: 'fen',
  verified: 'public text, in part',
  values: [{ from: '2023-01-06', value: 0, cite: { instrument: 'tender-guarantee-2023', clause: '五/六(项号待核)' } }],
})

export const jiujiangWaiveAll = dated({
  rule: 'jiujiang.tender.bid-bond.waive-all',
  jurisdiction: 'jiujiang',
  unit: 'fen',
  verified: 'district document',
  values: [{ from: '2023-02-06', value: 10_000_000, cite: { instrument: 'jiujiang', clause: '79' } }],
})

export const jiujiangWaiveSme = dated({
  rule: 'jiujiang.tender.bid-bond.waive-sme',
  jurisdiction: 'jiujiang',
  unit: 'fen',
  verified: 'district document',
  values: [{ from: '2023-02-06', value: 20_000_000, cite: { instrument: 'jiujiang', clause: '79' } }],
})

export const gpPerfBondCap = dated({
  rule: 'cn.gp.perf-bond.cap',
  jurisdiction: 'cn',
  unit: 'basis-points',
  verified: 'public text',
  values: [{ from: '2015-03-01', value: 1000, cite: { instrument: 'gp-regulation', clause: '第四十八条' } }],
})

export const anhuiPerfBond = dated({
  rule: 'anhui.gp.perf-bond',
  jurisdiction: 'cn-34',
  unit: 'basis-points',
  verified: 'public text',
  values: [{ from: '2022-01-01', value: 250, cite: { instrument: 'anhui-556-2022', clause: '一' } }],
})

/** The deposit is due at the very hour at which the bids are. */
export const gpDepositTerms = dated({
  rule: 'cn.gp.deposit.terms',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text',
  values: [{ from: '2019-09-01', value: null, cite: { instrument: 'mof-38-2019', clause: '三' } }],
})

/** The notice names no day of effect; the year of its number is taken. */
export const zhejiangBidBondZero = dated({
  rule: 'zhejiang.gp.bid-bond-zero',
  jurisdiction: 'cn-33',
  unit: 'fen',
  verified: 'public text, in part',
  values: [{ from: '2019-01-01', value: 0, cite: { instrument: 'zhejiang-5-2019', clause: '(条款待核)' } }],
})

export const tenderPerfBondCap = dated({
  rule: 'cn.tender.perf-bond.cap',
  jurisdiction: 'cn',
  unit: 'basis-points',
  verified: 'public text',
  values: [{ from: '2012-02-01', value: 1000, cite: { instrument: 'tender-regulation', clause: '第五十八条' } }],
})

/** A plan of 2022-03-23 that ran to the end of 2024: lower shares, electronic guarantees; no figure. */
export const bayuquanBidBondLower = dated({
  rule: 'bayuquan.gp.bid-bond.lower',
  jurisdiction: 'bayuquan',
  unit: 'none',
  verified: 'district document',
  planEnds: '2024-12-31',
  values: [{ from: '2022-03-23', value: null, cite: { instrument: 'bayuquan', clause: '42' } }],
})
