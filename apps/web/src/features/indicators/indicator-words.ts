import type { INDICATOR_GROUPS } from '@tenderlight/compliance/desk/indicator-groups'
import type { TARGET_UNITS } from '@tenderlight/compliance/desk/kinds'
import type { ShownIndicator, ShownTarget } from '@tenderlight/contracts/indicators'
import { m } from '../../paraglide/messages.js'
import { percent, roundYuan } from '../../ui/money.ts'

const HUNDRED = 100

export const GROUP_WORDS: Readonly<Record<(typeof INDICATOR_GROUPS)[number], () => string>> = {
  competition: m.ind_group_competition,
  price: m.ind_group_price,
  time: m.ind_group_time,
  reserved: m.ind_group_reserved,
  paid: m.ind_group_paid,
  complaints: m.ind_group_complaints,
}

export const STANDING_WORDS: Readonly<Record<ShownTarget['standing'], () => string>> = {
  reached: m.ind_standing_reached,
  open: m.ind_standing_open,
  missed: m.ind_standing_missed,
  unknown: m.ind_standing_unknown,
}

type Measured = Pick<ShownIndicator, 'status' | 'value'>

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

/** The value, or why there is none. */
export function sayValue({ status, value }: Measured): string {
  if (value !== null) return sayFigure(value.value, value.unit)
  return status === 'too-few' ? m.ind_too_few() : m.ind_cannot_tell()
}

/** Numerator and denominator: amounts, or numbers of projects. */
export function sayRatio({
  denominator,
  measure,
  numerator,
}: Pick<ShownIndicator, 'numerator' | 'denominator' | 'measure'>): string {
  if (measure === 'sum') return `${roundYuan(numerator)} / ${roundYuan(denominator)}`
  return `${numerator} / ${denominator}`
}

const PARAMETERS: Readonly<Record<string, () => string>> = {
  tooFew: m.ind_option_too_few,
  nearThreshold: m.ind_option_near,
  closeToBudget: m.ind_option_close,
  largeDrop: m.ind_option_drop,
  fewBidders: m.ind_option_few,
  repeatedWins: m.ind_option_wins,
  driftMonths: m.ind_option_drift,
  'threshold.open-tender.goods-services': m.ind_threshold_goods,
  'threshold.open-tender.works': m.ind_threshold_works,
}

/** A number that an indicator rests on, with whose it is. */
export function sayParameter({ name, source, unit, value }: ShownIndicator['parameters'][number]): string {
  const figure =
    value === null ? m.desk_unset() : unit === 'months' ? m.ind_months({ n: value }) : sayFigure(value, unit)
  const whose = source === 'own rule' ? m.ind_own_rule() : m.ind_district_setting()
  return m.ind_parameter({ name: PARAMETERS[name]?.() ?? name, figure, whose })
}
