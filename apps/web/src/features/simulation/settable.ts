import { rulesIn } from '@tenderlight/compliance/evaluate'
import { figureText } from '@tenderlight/compliance/rule-page/figure-text'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import type { Rule } from '@tenderlight/compliance/rules/rule'
import { ruleTitle } from '@tenderlight/compliance/say'
import { figureNow, figureUnit } from '@tenderlight/compliance/simulate/figure-now'
import { settableParts } from '@tenderlight/compliance/simulate/with-figure'
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

/** The figures of the district's rules that can be tried out, by title. */
export function settableFigures(jurisdiction: JurisdictionId, today: CivilDate): readonly SettableFigure[] {
  const locale = currentLocale()
  return rulesIn(RULEBOOK, jurisdiction)
    .flatMap((rule) => settableParts(rule).map((part) => figureOf(rule, part, today)))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale))
}

function figureOf(rule: Rule, part: string, today: CivilDate): SettableFigure {
  const locale = currentLocale()
  const { id } = rule
  const named = part === '' ? undefined : part
  const unit = figureUnit(rule, named)
  const value = figureNow(rule, named, today)
  const place = { rule: id, ...(part === '' ? {} : { part }) }
  const title = ruleTitle(id, locale)
  return {
    ...place,
    key: figureKey(place),
    label: part === '' ? title : `${title} · ${recordFieldName(part)}`,
    now: value === null ? '' : figureText(value, unit, locale),
    say: (figure) => figureText(figure, unit, locale),
    read: (text) => typedFigure(text, unit === 'fen' || unit === 'basis-points' ? unit : 'count'),
  }
}
