import { formatYuan } from '@tenderlight/law/money'
import type { Fen } from '@tenderlight/law/money'
import type { Text } from '../rules/rule.ts'

/** How one package is reserved: whole, as a consortium's share, as a subcontract's share, or not. */
export const LOT_MEASURES = ['exclusive', 'consortium', 'subcontract', 'none'] as const
export type LotMeasure = (typeof LOT_MEASURES)[number]

/** 采购包: a part of a procurement that is awarded by itself. OCDS `lots`. */
export interface Lot {
  readonly title: string
  readonly budget: Fen
  readonly measure: LotMeasure
  /** Reserved for small and medium enterprises; of a whole package its budget. */
  readonly reservedSme?: Fen
  /** The part of it that is reserved for small and micro enterprises. */
  readonly reservedSmallMicro?: Fen
}

/** What a package reserves for small and medium enterprises together. */
export function reservedIn({ measure, budget, reservedSme = 0 }: Lot): Fen {
  if (measure === 'none') return 0
  return measure === 'exclusive' ? budget : reservedSme
}

const smallMicroIn = ({ measure, reservedSmallMicro = 0 }: Lot): Fen => (measure === 'none' ? 0 : reservedSmallMicro)

/** What all packages reserve, as the procurement's own fields say it. */
export function reservedInLots(lots: readonly Lot[]): { readonly reservedSme: Fen; readonly reservedSmallMicro: Fen } {
  return {
    reservedSme: lots.reduce((sum, lot) => sum + reservedIn(lot), 0),
    reservedSmallMicro: lots.reduce((sum, lot) => sum + smallMicroIn(lot), 0),
  }
}

/** What is wrong with a list of packages. `lot`: which, from 0; amounts in fen. */
export type LotProblem =
  /** Together the packages are not the budget. */
  | { readonly kind: 'sum'; readonly lots: Fen; readonly budget: Fen }
  /** More is reserved of a package than it has. */
  | { readonly kind: 'over-budget'; readonly lot: number; readonly reserved: Fen; readonly budget: Fen }
  /** More is reserved for small and micro enterprises than for all of them. */
  | { readonly kind: 'over-reserved'; readonly lot: number; readonly smallMicro: Fen; readonly reserved: Fen }
  /** Two packages of one name. */
  | { readonly kind: 'same-title'; readonly lot: number }

/** Everything that contradicts itself in the packages of a procurement with this budget; of one package nothing is asked. */
export function lotProblems(lots: readonly Lot[], budget: Fen | undefined): readonly LotProblem[] {
  if (lots.length === 0) return []
  const sum = lots.reduce((total, lot) => total + lot.budget, 0)
  const titles = lots.map(({ title }) => title.trim())
  return [
    ...(budget === undefined || sum === budget ? [] : [{ kind: 'sum', lots: sum, budget } as const]),
    ...lots.flatMap((one, lot): LotProblem[] => {
      const reserved = reservedIn(one)
      const smallMicro = smallMicroIn(one)
      return [
        ...(reserved > one.budget ? [{ kind: 'over-budget', lot, reserved, budget: one.budget } as const] : []),
        ...(smallMicro > reserved ? [{ kind: 'over-reserved', lot, smallMicro, reserved } as const] : []),
        ...(titles.indexOf(titles[lot] ?? '') < lot ? [{ kind: 'same-title', lot } as const] : []),
      ]
    }),
  ]
}

const FORMS: Readonly<Record<LotMeasure, Text>> = {
  exclusive: { zh: '专门面向中小企业', en: 'for small and medium enterprises alone' },
  consortium: { zh: '联合体', en: 'as a consortium' },
  subcontract: { zh: '分包', en: 'by subcontract' },
  none: { zh: '不预留', en: 'not reserved' },
}

/** One package in words: its name, its budget, and what of it is reserved how. */
export function sayLot(lot: Lot): Text {
  const { title, budget, measure, reservedSmallMicro } = lot
  const share = measure === 'consortium' || measure === 'subcontract' ? formatYuan(reservedIn(lot)) : undefined
  const small = measure === 'none' || reservedSmallMicro === undefined ? undefined : formatYuan(reservedSmallMicro)
  return {
    zh:
      `${title}:${formatYuan(budget)} 元,${FORMS[measure].zh}${share === undefined ? '' : ` ${share} 元`}` +
      (small === undefined ? '' : `,其中小微企业 ${small} 元`),
    en:
      `${title}: ${formatYuan(budget)} yuan, ${FORMS[measure].en}${share === undefined ? '' : ` ${share} yuan`}` +
      (small === undefined ? '' : `, of it small and micro ${small} yuan`),
  }
}
