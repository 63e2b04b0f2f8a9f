import { dated } from '../dated-parameter.ts'
import type { Parameter } from '../dated-parameter.ts'
import type { Fen } from '../money.ts'

/**
 * What a provincial catalogue is believed to say. Never used to judge: the district configures its thresholds, and until
 * then rules answer that the threshold is not configured. The settings form may propose it, marked as unverified.
 */
export interface ThresholdProposal {
  /** 公开招标数额标准 for goods and services, in fen, the figure included. */
  readonly openTenderGoodsServices: Fen
}

const PROPOSAL: ThresholdProposal = { openTenderGoodsServices: 400_000_000 }

/** The catalogue of 2024 stands before the one of 2026; its own figures were not obtained. */
export const anhuiThreshold = dated({
  rule: 'anhui.threshold',
  jurisdiction: 'cn-34',
  unit: 'fen',
  verified: 'public text, in part',
  values: [
    {
      from: '2024-01-01',
      to: '2025-12-31',
      value: PROPOSAL,
      cite: { instrument: 'anhui-catalogue-2024', clause: '限额标准' },
      verified: 'unverified',
    },
    { from: '2026-01-01', value: PROPOSAL, cite: { instrument: 'anhui-catalogue-2026', clause: '限额标准' } },
  ],
})

export const hubeiThreshold = dated({
  rule: 'hubei.threshold',
  jurisdiction: 'cn-42',
  unit: 'fen',
  verified: 'public text, in part',
  values: [{ from: '2026-01-01', value: PROPOSAL, cite: { instrument: 'hubei-catalogue-2026', clause: '限额标准' } }],
})

/** The catalogue of 2023; later versions, and one of Ningbo's own, are possible. */
export const zhejiangThreshold = dated({
  rule: 'zhejiang.threshold',
  jurisdiction: 'cn-33',
  unit: 'fen',
  verified: 'public text, in part',
  values: [
    { from: '2023-01-01', value: PROPOSAL, cite: { instrument: 'zhejiang-catalogue-2023', clause: '限额标准' } },
  ],
})

/** The version of the catalogue is not known; nothing is said of procurements before 2026. */
export const liaoningThreshold = dated({
  rule: 'liaoning.threshold',
  jurisdiction: 'cn-21',
  unit: 'fen',
  verified: 'unverified',
  values: [{ from: '2026-01-01', value: PROPOSAL, cite: { instrument: 'liaoning-catalogue', clause: '限额标准' } }],
})

/** Every province's threshold. */
export const PROVINCIAL_THRESHOLDS: readonly Parameter<ThresholdProposal>[] = [
  anhuiThreshold,
  hubeiThreshold,
  zhejiangThreshold,
  liaoningThreshold,
]

/** The estimates from which works and what belongs to them are tendered, in fen, the figure included. */
export interface MustTender {
  /** 施工. */
  readonly construction: Fen
  /** 重要设备、材料. */
  readonly goods: Fen
  /** 勘察、设计、监理. */
  readonly services: Fen
}

export const mustTender = dated<MustTender>({
  rule: 'cn.tender.must-tender',
  jurisdiction: 'cn',
  unit: 'fen',
  verified: 'public text',
  values: [
    {
      from: '2018-06-01',
      value: { construction: 400_000_000, goods: 200_000_000, services: 100_000_000 },
      cite: { instrument: 'must-tender-2018', clause: '第五条' },
    },
  ],
})
