import type { INDICATOR_GROUPS } from '@tenderlight/compliance/desk/indicator-groups'
import type { ShownIndicator, ShownTarget } from '@tenderlight/contracts/indicators'
import { m } from '../../paraglide/messages.js'
import { OPTION_WORDS, sayFigure } from '../../ui/figure-words.ts'
import { roundYuan } from '../../ui/money.ts'

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
  ...OPTION_WORDS,
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
