import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Citation, Unit } from '@tenderlight/law/dated-parameter'
import { marksOfFigure } from '../marks.ts'
import type { Mark } from '../marks.ts'
import type { Clock, Statement } from '../rules/rule.ts'
import { termOfFigure } from './compare.ts'
import { figureOf, WHOLE } from './figure.ts'
import type { ReportContext, Uncompared } from './provisions.ts'
import { tierOf } from './provisions.ts'
import { spanOf } from './span.ts'
import type { Term } from './span.ts'

interface Link {
  readonly statement: Statement
  readonly clock: Clock
  readonly unit: Unit
  readonly term: Term
  readonly citation: Citation
}

/**
 * What law comes to where it reaches an end by several terms in a row: evaluation → report → result → award notice. All in
 * one unit, so that the numbers add up. Undefined where no such row leads there.
 */
export function chainOf(
  { clock, regime }: { readonly clock: Clock; readonly regime: Statement['regime'] },
  statements: readonly Statement[],
  context: ReportContext,
): Uncompared | undefined {
  // A least distance is no end that anything could reach.
  if (clock.counting === 'gap') return undefined
  const laws = statements.filter((statement) => statement.level === 'law' && statement.regime === regime)
  const links = laws.flatMap((statement) => linksOf(statement, context))
  const row = shortest(clock, links)
  const [first, ...more] = row
  if (first === undefined || more.length === 0) return undefined
  const { counting } = first.term
  if (more.some(({ term }) => term.counting !== counting)) return undefined
  const days = row.reduce((total, { term }) => total + term.days, 0)
  return {
    rules: row.map(({ statement }) => statement.id),
    title: {
      zh: row.map(({ statement }) => statement.title.zh).join(' + '),
      en: row.map(({ statement }) => statement.title.en).join(' + '),
    },
    tier: tierOf(first.statement.jurisdiction),
    jurisdiction: first.statement.jurisdiction,
    level: 'law',
    status: 'in-force',
    figure: {
      unit: first.unit,
      numbers: [{ name: WHOLE, value: days }],
      codes: [],
    },
    from: null,
    to: null,
    citations: row.map(({ citation }) => citation),
    marks: marksOfRow(row, context),
    span: spanOf(context.calendar, { days, counting }),
    next: null,
  }
}

/** The terms of law that can stand in a row: those that end, not least distances, and no rights that nobody need use. */
function linksOf(statement: Statement, { on, settings }: ReportContext): readonly Link[] {
  const value = valueOn(statement.parameter, on)
  if (value === undefined || !settings.isOn(statement.id, on)) return []
  return statement.clocks.flatMap((clock) => {
    const figure = figureOf(statement, value.value, clock)
    if (figure === null) return []
    const term = termOfFigure(figure, 'at-most')
    if (term === undefined || term.counting !== clock.counting || clock.right === true) return []
    return [{ statement, clock, unit: figure.unit, term, citation: value.citation }]
  })
}

/** What has to be shown beside one of the terms has to be shown beside their sum. */
function marksOfRow(row: readonly Link[], { on, settings }: ReportContext): readonly Mark[] {
  const marks = row.flatMap(({ statement, citation }) => marksOfFigure(statement, citation.verification, on, settings))
  return [...new Set(marks)]
}

interface Row {
  readonly end: string
  readonly links: readonly Link[]
}

/** The shortest row of terms from the clock's trigger to its target; empty where none leads there. */
function shortest({ from, to }: Clock, links: readonly Link[]): readonly Link[] {
  let rows: readonly Row[] = [{ end: from, links: [] }]
  const seen = new Set<string>()
  while (rows.length > 0) {
    const there = rows.find(({ end }) => end === to)
    if (there !== undefined) return there.links
    rows = rows.flatMap((row) => {
      if (seen.has(row.end)) return []
      seen.add(row.end)
      const next = links.filter(({ clock }) => clock.from === row.end)
      return next.map((link) => ({ end: link.clock.to, links: [...row.links, link] }))
    })
  }
  return []
}
