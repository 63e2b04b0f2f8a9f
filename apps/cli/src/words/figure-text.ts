import type { Unit } from '@tenderlight/law/dated-parameter'

/** How figures are written in one language. */
export interface FigureWords {
  readonly units: Readonly<Record<Exclude<Unit, 'list'>, (value: number) => string>>
  /** What stands before the parts of a figure that has several. */
  readonly parts: Readonly<Record<string, string>>
  readonly comma: string
}

/** Parts of a figure whose unit is not the figure's own. */
const OWN_UNIT: Readonly<Record<string, Exclude<Unit, 'list'>>> = { amount: 'fen' }

/** A rule's figure for reading: one number, several named parts, or a list of codes. */
export function figureText(value: unknown, unit: Unit, words: FigureWords): string {
  if (typeof value === 'number') return unit === 'list' ? `${value}` : words.units[unit](value)
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([name, part]) => {
      const label = Array.isArray(value) ? undefined : words.parts[name]
      const text = figureText(part, OWN_UNIT[name] ?? unit, words)
      return label === undefined ? text : `${label} ${text}`
    })
    .join(words.comma)
}
