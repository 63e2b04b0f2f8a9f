import type { YearTallies } from '../indicators/by-units.ts'
import { indicatorOf } from '../indicators/indicators.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { DEFAULT_OPTIONS } from '../indicators/options.ts'
import type { IndicatorOptions } from '../indicators/options.ts'

/** An indicator as it is kept: without its words, and without the procurements. */
export interface IndicatorFigure extends Pick<
  Indicator,
  | 'id'
  | 'measure'
  | 'status'
  | 'numerator'
  | 'denominator'
  | 'lookedAt'
  | 'value'
  | 'leftAside'
  | 'missing'
  | 'parameters'
> {
  readonly bins?: Indicator['bins']
}

/** What an indicator says of one unit, by the unit's key. */
export interface UnitFigure extends Pick<Indicator, 'status' | 'numerator' | 'denominator' | 'lookedAt' | 'value'> {
  readonly unit: string
}

/** What stands behind an indicator. */
export interface IndicatorBehind {
  /** The units that it looked at anything of. */
  readonly units: readonly UnitFigure[]
  /** The keys of the procurements that are worth looking at: no more than `MOST_LISTED`. */
  readonly listed: readonly string[]
  /** How many there are of them in all. */
  readonly all: number
}

/** The figures of one year (null: of all), and what stands behind each, by its id. */
export interface YearFigures {
  readonly year: number | null
  readonly indicators: readonly IndicatorFigure[]
  readonly behind: Readonly<Record<string, IndicatorBehind>>
}

/** Own rule: nobody goes through more, and a list without end would not be kept. */
export const MOST_LISTED = 5_000

/** What was counted of a year, as it is kept and shown. */
export function yearFigures({ kinds, year }: YearTallies, options: Partial<IndicatorOptions>): YearFigures {
  const whole = { ...DEFAULT_OPTIONS, ...options }
  return {
    year,
    indicators: kinds.map(({ district, kind }) => {
      const { behind: _, definition: _words, title: _title, ...figure } = indicatorOf(kind, district, whole)
      return figure
    }),
    behind: Object.fromEntries(
      kinds.map(({ district, kind, units }): [string, IndicatorBehind] => [
        kind.id,
        {
          units: [...units].flatMap(([unit, tally]) => {
            if (tally.lookedAt === 0 && tally.leftAside === 0) return []
            const { denominator, lookedAt, numerator, status, value } = indicatorOf(kind, tally, whole)
            return [{ unit, status, numerator, denominator, lookedAt, value }]
          }),
          listed: district.listed.slice(0, MOST_LISTED),
          all: district.listed.length,
        },
      ]),
    ),
  }
}
