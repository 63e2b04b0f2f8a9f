import { marksOfFigure } from '@tenderlight/compliance/marks'
import type { Mark } from '@tenderlight/compliance/marks'
import { figureLines, presentLine } from '@tenderlight/compliance/rule-page/figure-lines'
import type { FigureLine } from '@tenderlight/compliance/rule-page/figure-lines'
import { STAGES } from '@tenderlight/compliance/rules/rule'
import type { Statement } from '@tenderlight/compliance/rules/rule'
import type { DistrictSettings } from '@tenderlight/compliance/settings/district-settings'
import { STATEMENTS } from '@tenderlight/compliance/statements/statements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { LEVELS } from './rulebook-search.ts'
import type { RulebookSearch, RuleSort } from './rulebook-search.ts'

/** A rule as a line of the list: its figure and its marks on the day. */
export interface RuleRow {
  readonly statement: Statement
  readonly figure: FigureLine | undefined
  readonly marks: readonly Mark[]
}

/** Every rule of the catalogue, in the order of a procurement's life. */
export function ruleRows(today: CivilDate, settings: DistrictSettings): readonly RuleRow[] {
  return STATEMENTS.map((statement) => {
    const figure = presentLine(figureLines(statement.parameter, today))
    const marks = marksOfFigure(statement, figure?.citation.verification ?? 'unverified', today, settings)
    return { statement, figure, marks }
  })
}

/** The rows that the filters let through, in the order asked for. Every word has to be found. */
export function filterRows(rows: readonly RuleRow[], search: RulebookSearch): readonly RuleRow[] {
  const { text = '', stage, level, place, judged, mark, sort, descending } = search
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean)
  const found = rows.filter(
    ({ statement, marks, figure }) =>
      (stage === undefined || (statement.stage ?? 'other') === stage) &&
      (level === undefined || statement.level === level) &&
      (place === undefined || statement.jurisdiction === place) &&
      (judged === undefined || statement.evaluated === judged) &&
      (mark === undefined || marks.includes(mark)) &&
      words.every((word) => textOf(statement, figure).includes(word)),
  )
  const sorted = sort === undefined ? found : found.toSorted(ORDERS[sort])
  return descending === true ? sorted.toReversed() : sorted
}

/** What a search looks through: name, id, what it requires, figure and source, in both languages. */
function textOf({ id, title, requires }: Statement, figure: FigureLine | undefined): string {
  const said = [title, requires, figure?.text].flatMap((text) => (text === undefined ? [] : [text.zh, text.en]))
  return [id, ...said, figure?.citation.instrument, figure?.citation.clause].join(' ').toLowerCase()
}

const stageOf = ({ statement: { stage } }: RuleRow): number =>
  stage === undefined ? STAGES.length : STAGES.indexOf(stage)

const ORDERS: Readonly<Record<RuleSort, (a: RuleRow, b: RuleRow) => number>> = {
  stage: (a, b) => stageOf(a) - stageOf(b),
  title: (a, b) => a.statement.title.zh.localeCompare(b.statement.title.zh, 'zh-CN'),
  level: (a, b) => LEVELS.indexOf(a.statement.level) - LEVELS.indexOf(b.statement.level),
  from: (a, b) => ((a.figure?.from ?? '') < (b.figure?.from ?? '') ? -1 : 1),
}
