import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Clock, Statement } from '../rules/rule.ts'
import { figureOf, WHOLE } from './figure.ts'
import type { ReportContext, Uncompared } from './provisions.ts'
import { isInForce, tierOf } from './provisions.ts'
import { spanOf } from './span.ts'

interface Link {
  readonly statement: Statement
  readonly clock: Clock
}

/**
 * What law comes to where it reaches an end by several terms in a row: evaluation → report → result → award notice. All in
 * one unit, so that the numbers add up. Undefined where no such row leads there.
 */
export function chainOf(
  clock: Clock,
  statements: readonly Statement[],
  context: ReportContext,
): Uncompared | undefined {
  const links = statements
    .filter((statement) => statement.level === 'law' && isInForce(statement, context))
    .flatMap((statement) => statement.clocks.map((one): Link => ({ statement, clock: one })))
    .filter(({ clock: { counting, right } }) => (counting === 'working-days' || counting === 'days') && right !== true)
  const row = shortest(clock, links)
  const [first] = row
  if (first === undefined || row.length < 2) return undefined
  const days = row.map(({ statement, clock: link }) => {
    const value = valueOn(statement.parameter, context.on)
    const figure = value === undefined ? null : figureOf(statement, value.value, link)
    return figure?.numbers.find(({ name }) => name === WHOLE)?.value
  })
  const counting = first.clock.counting
  if (counting !== 'working-days' && counting !== 'days') return undefined
  if (days.includes(undefined) || row.some(({ clock: link }) => link.counting !== counting)) return undefined
  const sum = days.reduce<number>((total, one) => total + (one ?? 0), 0)
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
    figure: { unit: counting, numbers: [{ name: WHOLE, value: sum }], codes: [] },
    from: null,
    to: null,
    citations: row.flatMap(({ statement }) => valueOn(statement.parameter, context.on)?.citation ?? []),
    marks: [],
    span: spanOf(context.calendar, { days: sum, counting }),
    next: null,
  }
}

/** The shortest row of terms from the clock's trigger to its target. */
function shortest({ from, to }: Clock, links: readonly Link[]): readonly Link[] {
  let rows: readonly (readonly Link[])[] = links.filter(({ clock }) => clock.from === from).map((link) => [link])
  const seen = new Set<string>([from])
  while (rows.length > 0) {
    const there = rows.find((row) => row.at(-1)?.clock.to === to)
    if (there !== undefined) return there
    rows = rows.flatMap((row) => {
      const end = row.at(-1)?.clock.to
      if (end === undefined || seen.has(end)) return []
      seen.add(end)
      return links.filter(({ clock }) => clock.from === end).map((link) => [...row, link])
    })
  }
  return []
}
