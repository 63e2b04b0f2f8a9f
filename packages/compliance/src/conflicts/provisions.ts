import type { CivilDate } from '@tenderlight/law/civil-date'
import { lookUp, valueOn } from '@tenderlight/law/dated-parameter'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Calendar } from '@tenderlight/law/working-days'
import { marksOfFigure } from '../marks.ts'
import type { Clock, Statement } from '../rules/rule.ts'
import type { DistrictSettings } from '../settings/district-settings.ts'
import { termOfFigure } from './compare.ts'
import { figureOf } from './figure.ts'
import { spanOf } from './span.ts'
import type { Direction, Provision, Tier } from './step.ts'
import { TIERS } from './step.ts'

/** What a report is made with. */
export interface ReportContext {
  readonly on: CivilDate
  readonly settings: DistrictSettings
  readonly calendar: Calendar
}

/** A provision before it is compared with the others of its step. */
export type Uncompared = Omit<Provision, 'relation' | 'strictest'>

/** The tier that a jurisdiction speaks on. */
export function tierOf(jurisdiction: JurisdictionId): Tier {
  return TIERS[JURISDICTIONS[jurisdiction].chain.length - 1] ?? 'district'
}

/** What one rule, or one of its clocks, says on the day of the report. */
export function provisionOf(
  statement: Statement,
  clock: Clock | undefined,
  direction: Direction,
  { on, settings, calendar }: ReportContext,
): Uncompared {
  const { parameter } = statement
  const value = valueOn(parameter, on)
  const next = parameter.values.find(({ from }) => from > on)
  const cited = value ?? next ?? parameter.values.at(-1)
  const figure = cited === undefined ? null : figureOf(statement, cited.value, clock)
  const term = figure === null ? undefined : termOfFigure(figure, direction)
  return {
    rules: [statement.id],
    ...(clock?.part === undefined ? {} : { part: clock.part }),
    title: statement.title,
    tier: tierOf(statement.jurisdiction),
    jurisdiction: statement.jurisdiction,
    level: statement.level,
    status: value !== undefined && !settings.isOn(statement.id, on) ? 'off' : lookUp(parameter, on).status,
    figure,
    from: cited?.from ?? null,
    to: cited?.to ?? null,
    citations: cited === undefined ? [] : [cited.citation],
    marks: cited === undefined ? [] : marksOfFigure(statement, cited.citation.verification, on, settings),
    span: term === undefined ? null : spanOf(calendar, term),
    next:
      value === undefined || next === undefined
        ? null
        : { from: next.from, figure: figureOf(statement, next.value, clock) },
  }
}
