import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Citation, Parameter } from '@tenderlight/law/dated-parameter'
import type { Text } from '../rules/rule.ts'
import { figureText } from './figure-text.ts'

/** One figure of a rule's history. */
export interface FigureLine {
  readonly from: CivilDate
  /** null: until further notice. */
  readonly to: CivilDate | null
  readonly text: Text
  readonly citation: Citation
  readonly state: 'past' | 'in-force' | 'to-come'
}

/** A figure in both languages; a dash where the rule has none. */
export function figureWords(value: unknown, unit: Parameter['unit']): Text {
  const said = (locale: 'zh-CN' | 'en'): string => {
    const text = figureText(value, unit, locale)
    return text === '' ? '—' : text
  }
  return { zh: said('zh-CN'), en: said('en') }
}

/** The whole history of a figure, oldest first, as it stands on `today`. */
export function figureLines({ values, unit }: Parameter, today: CivilDate): readonly FigureLine[] {
  return values.map(({ from, to, value, citation }) => ({
    from,
    to: to ?? null,
    text: figureWords(value, unit),
    citation,
    state: from > today ? 'to-come' : to !== undefined && to < today ? 'past' : 'in-force',
  }))
}

/** The line in force; else the next to come; else the last one. */
export function presentLine(lines: readonly FigureLine[]): FigureLine | undefined {
  return (
    lines.find(({ state }) => state === 'in-force') ?? lines.find(({ state }) => state === 'to-come') ?? lines.at(-1)
  )
}
