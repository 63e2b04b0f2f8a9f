import { rulesIn } from '@tenderlight/compliance/evaluate'
import { figureText } from '@tenderlight/compliance/rule-page/figure-text'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import type { Rule } from '@tenderlight/compliance/rules/rule'
import { ruleTitle } from '@tenderlight/compliance/say'
import { settableParts } from '@tenderlight/compliance/simulate/with-figure'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { currentLocale } from '../../ui/locale.ts'
import { recordFieldName } from '../../ui/record-field.ts'
import { typedFigure } from '../../ui/typed-figure.ts'
import { figureKey } from './simulation-search.ts'

/** A figure that can be tried out: where it stands in the rulebook, and what it is now. */
export interface SettableFigure {
  readonly key: string
  readonly rule: string
  readonly part?: string
  readonly label: string
  /** As it stands today, in words; empty where it is not in force. */
  readonly now: string
  /** In words. */
  readonly say: (value: number) => string
  /** As it is typed; null for what is no such figure. */
  readonly read: (text: string) => number | null
}

const IN_FEN = 'amount'

/** The figures of the district's rules that can be tried out, by title. */
export function settableFigures(jurisdiction: JurisdictionId, today: CivilDate): readonly SettableFigure[] {
  const locale = currentLocale()
  return rulesIn(RULEBOOK, jurisdiction)
    .flatMap((rule) => settableParts(rule).map((part) => figureOf(rule, part, today)))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale))
}

function figureOf({ id, parameter }: Rule, part: string, today: CivilDate): SettableFigure {
  const locale = currentLocale()
  const unit = part === IN_FEN ? 'fen' : parameter.unit
  const whole: unknown = valueOn(parameter, today)?.value
  const value = part === '' ? whole : partOf(whole, part)
  const named = { rule: id, ...(part === '' ? {} : { part }) }
  const title = ruleTitle(id, locale)
  return {
    ...named,
    key: figureKey(named),
    label: part === '' ? title : `${title} · ${recordFieldName(part)}`,
    now: typeof value === 'number' ? figureText(value, unit, locale) : '',
    say: (figure) => figureText(figure, unit, locale),
    read: (text) => typedFigure(text, unit === 'fen' || unit === 'basis-points' ? unit : 'count'),
  }
}

const partOf = (value: unknown, part: string): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(part) : undefined
