import type { CivilDate } from '@tenderlight/law/civil-date'
import { satisfactionOf } from '../intake/satisfaction.ts'
import type { StandingStep } from '../intake/steps.ts'
import type { YearTallies } from './by-units.ts'
import type { IndicatorWords } from './indicator.ts'
import type { Tally } from './tally.ts'

/** A request about which somebody was asked whether they are content. */
export interface AskedMatter {
  readonly receivedOn: CivilDate
  /** The key of whoever handles it. */
  readonly unit: string
  readonly steps: readonly StandingStep[]
}

/** 办理满意率, of the requests on record. It is counted of matters and not of procurements: none stands behind it. */
export const SATISFACTION: IndicatorWords = {
  id: 'satisfaction',
  title: { zh: '诉求办理满意率', en: 'Satisfaction with handled requests' },
  definition: {
    zh: '当年收到的诉求与投诉中,征询后表示满意的件数,占已作评价的件数;征询后未评价的不计入。',
    en: 'Of the requests and complaints received in the year whose people were asked and answered, those whose people were content; without an answer they are left aside.',
  },
  measure: 'share',
}

/** How many of those who answered were content, of the requests received in a year (null: ever), in all and by handler. */
export function satisfaction(matters: readonly AskedMatter[], year: number | null): YearTallies['kinds'][number] {
  const ofYear = matters.filter(({ receivedOn }) => year === null || Number(receivedOn.slice(0, 4)) === year)
  const units = Map.groupBy(ofYear, ({ unit }) => unit)
  return {
    kind: SATISFACTION,
    district: tally(ofYear),
    units: new Map([...units].map(([unit, own]) => [unit, tally(own)])),
  }
}

function tally(matters: readonly AskedMatter[]): Tally {
  const { answered, asked, satisfied } = satisfactionOf(matters.map(({ steps }) => steps))
  return {
    behind: [],
    listed: [],
    numerator: satisfied,
    denominator: answered,
    lookedAt: answered,
    leftAside: asked - answered,
    missing: [],
    parameters: [],
  }
}
