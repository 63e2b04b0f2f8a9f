/** The closed vocabularies of a procurement record. Codes are English; the ledger's Chinese words map to them in exchange. */

/** The law a procurement runs under: 政府采购法 or 招标投标法. */
export const REGIMES = ['government-procurement', 'tendering'] as const
export type Regime = (typeof REGIMES)[number]

/** 货物, 服务, 工程. OCDS `mainProcurementCategory`. */
export const CATEGORIES = ['goods', 'services', 'works'] as const
export type Category = (typeof CATEGORIES)[number]

/** 采购方式, and the channels that the ledger writes in the same column. */
export const METHODS = [
  'open-tender',
  'invited-tender',
  'competitive-negotiation',
  'competitive-consultation',
  'inquiry',
  'single-source',
  'framework-agreement',
  'e-mall',
  'fixed-point',
  'agreement-supply',
  'batch',
] as const
export type Method = (typeof METHODS)[number]

/** 特殊事项: special-purpose bond, in-year budget addition, urgency that nobody could foresee. */
export const SPECIAL_MATTERS = ['special-bond', 'in-year-addition', 'unforeseeable-urgency'] as const
export type SpecialMatter = (typeof SPECIAL_MATTERS)[number]

/** 预留方式. `partial` is a share whose form the record does not state; `none` is 不预留. */
export const MEASURES = ['exclusive', 'package', 'consortium', 'subcontract', 'partial', 'none'] as const
export type Measure = (typeof MEASURES)[number]

/** 供应商规模. Prisons' and welfare enterprises are deemed small (财库〔2014〕68号, 财库〔2017〕141号). OCDS `scale`. */
export const SCALES = ['micro', 'small', 'medium', 'large', 'prison', 'welfare'] as const
export type Scale = (typeof SCALES)[number]

/** Where a disclosure stands: the provincial procurement site or the municipal trading site. */
export const MEDIA = ['provincial', 'municipal'] as const
export type Medium = (typeof MEDIA)[number]
