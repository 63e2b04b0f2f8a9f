import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Context } from '../evaluate.ts'
import { explain } from '../explain.ts'
import type { ExplainedDay } from '../explain.ts'
import type { Finding } from '../finding.ts'
import { marksOfFigure } from '../marks.ts'
import type { Mark } from '../marks.ts'
import { recordOf } from '../records/record-of.ts'
import type { Rule, Statement, Text } from '../rules/rule.ts'
import { fieldName, sayFinding } from '../say.ts'
import { countingNotes } from './counting-notes.ts'
import type { CountingNote } from './counting-notes.ts'
import { casesOf, clockExamples } from './examples/cases-of.ts'
import type { ShownCase } from './examples/cases-of.ts'
import { factWords } from './fact-words.ts'
import type { FactWords } from './fact-words.ts'
import { figureLines, presentLine } from './figure-lines.ts'
import type { FigureLine } from './figure-lines.ts'
import { judgedRule } from './judged-rule.ts'
import { lightNotes } from './light-notes.ts'
import type { LightNote } from './light-notes.ts'
import { relatedRules } from './related-rules.ts'
import { shownBy } from './shown-by.ts'
import { whoChecks } from './who-checks.ts'

/** A count with its days, computed by the rule. */
export interface PageExample {
  readonly finding: Finding
  readonly today: CivilDate
  readonly days: readonly ExplainedDay[]
  readonly facts: readonly FactWords[]
  readonly said: Text
}

/** A worked case: the facts that the rule read and what it says of them. */
export interface PageCase {
  readonly because: Text | null
  readonly facts: readonly FactWords[]
  readonly finding: Finding
  readonly said: Text
}

/** Everything that a page about one rule says. Plain data, both languages. */
export interface RulePage {
  readonly statement: Statement
  readonly figures: readonly FigureLine[]
  readonly present: FigureLine | undefined
  readonly marks: readonly Mark[]
  readonly checkedBy: Text
  readonly counting: readonly CountingNote[]
  readonly examples: readonly PageExample[]
  readonly cases: readonly PageCase[]
  /** The rule whose examples and cases these are, where it is another: a way of counting is shown by a rule that uses it. */
  readonly shownBy: Statement | null
  readonly needs: readonly Text[]
  readonly lights: readonly LightNote[]
  readonly related: readonly Statement[]
}

export type PageContext = Pick<Context, 'today' | 'calendar' | 'settings'>

/** The page of a rule as it stands on `today`; pure. The examples are worked out by the rule itself. */
export function rulePage(statement: Statement, context: PageContext): RulePage {
  const { today, calendar, settings } = context
  const figures = figureLines(statement.parameter, today)
  const present = presentLine(figures)
  const shown = shownBy(statement)
  const rule = judgedRule(shown)
  return {
    statement,
    figures,
    present,
    marks: marksOfFigure(statement, present?.citation.verification ?? 'unverified', today, settings),
    checkedBy: whoChecks(statement),
    counting: countingNotes(statement),
    examples: rule === undefined ? [] : clockExamples(rule, calendar).map((own) => pageExample(rule, own, calendar)),
    cases: rule === undefined ? [] : casesOf(rule, calendar).map((own) => pageCase(rule, own, calendar)),
    shownBy: shown === statement ? null : shown,
    needs: statement.needs.map((field) => both((locale) => fieldName(field, locale))),
    lights: lightNotes(statement),
    related: relatedRules(statement),
  }
}

const both = (say: (locale: 'zh-CN' | 'en') => string): Text => ({ zh: say('zh-CN'), en: say('en') })

type Shown = Omit<ShownCase, 'because'>

function pageExample(rule: Rule, own: Shown, calendar: Context['calendar']): PageExample {
  const { finding, record, today } = own
  return { ...told(rule, own, calendar), today, days: explain(finding, record, { calendar, today }) }
}

const pageCase = (rule: Rule, own: ShownCase, calendar: Context['calendar']): PageCase => ({
  because: own.because,
  ...told(rule, own, calendar),
})

function told(rule: Rule, { record, today, finding }: Shown, calendar: Context['calendar']) {
  const { jurisdiction } = rule
  const kept = recordOf(finding, record, { today, calendar, rulebook: { rules: [rule] }, jurisdiction })
  return { finding, facts: factWords(kept?.facts ?? {}), said: both((locale) => sayFinding(finding, locale)) }
}
