import type { IndicatorChoice, TARGET_UNITS } from '@tenderlight/compliance/desk/kinds'
import { m } from '../paraglide/messages.js'
import { percent, roundYuan } from './money.ts'

const HUNDRED = 100

/** A figure in the unit it is measured in. */
export function sayFigure(figure: number, unit: (typeof TARGET_UNITS)[number]): string {
  switch (unit) {
    case 'fen':
      return roundYuan(figure)
    case 'basis-points':
      return percent(figure)
    case 'hundredths':
      return String(figure / HUNDRED)
    case 'days':
      return m.ind_days({ n: figure })
    case 'working-days':
      return m.desk_days({ n: figure })
    case 'count':
      return String(figure)
  }
}

/** What a district may choose of the indicators. */
export const OPTION_WORDS: Readonly<Record<keyof IndicatorChoice, () => string>> = {
  tooFew: m.ind_option_too_few,
  nearThreshold: m.ind_option_near,
  closeToBudget: m.ind_option_close,
  largeDrop: m.ind_option_drop,
  fewBidders: m.ind_option_few,
  repeatedWins: m.ind_option_wins,
  driftMonths: m.ind_option_drift,
}
