import type { YearFigures } from '@tenderlight/compliance/desk/indicator-figures'
import type { IndicatorChoice } from '@tenderlight/compliance/desk/kinds'
import type { RuleTallies } from '@tenderlight/compliance/desk/rule-tally'
import type { AskedMatter } from '@tenderlight/compliance/indicators/satisfaction'
import type { Population } from '@tenderlight/compliance/simulate/population'
import type { Trial } from '@tenderlight/compliance/simulate/trial'
import type { FigureChange } from '@tenderlight/compliance/simulate/with-figure'
import type { SettingsEntry } from '@tenderlight/compliance/settings/entry'
import type { BudgetTotal } from '@tenderlight/db/repositories/budget-lines'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { loadedNotices } from '@tenderlight/db/repositories/calendar-notices'
import type { PastBoard } from './past-board.ts'
import type { PastAsk } from './past-boards.ts'

/** What the thread judges with, as it goes over to it: the calendar and the settings are built there. */
export interface JudgedWith {
  readonly today: CivilDate
  readonly jurisdiction: JurisdictionId
  readonly notices: readonly Awaited<ReturnType<typeof loadedNotices>>[number]['notice'][]
  readonly settings: readonly SettingsEntry[]
}

/** A record on its way to the thread. */
export type SentRecord = Pick<StoredProcurement, 'id' | 'organisationId' | 'number' | 'heldBy' | 'record'>

/** What the thread is asked; of one district after the other, in this order: begin, records, end, then anything of it. */
export type Ask =
  | { readonly kind: 'begin'; readonly district: string }
  /** JSON of a list of `SentRecord`: one text goes over faster than the objects. */
  | { readonly kind: 'records'; readonly district: string; readonly json: string }
  | { readonly kind: 'end'; readonly district: string }
  | { readonly kind: 'drop'; readonly district: string }
  | { readonly kind: 'tally'; readonly district: string; readonly by: JudgedWith }
  | PastAsk
  | ({ readonly kind: 'indicators'; readonly district: string; readonly by: JudgedWith } & IndicatorsAsked)
  | ({ readonly kind: 'trial'; readonly district: string; readonly by: JudgedWith } & TrialAsked)

/** Which figures are tried out, on which procurements; the unit is named by its key. */
export interface TrialAsked {
  readonly changes: readonly FigureChange[]
  readonly population: Population
}

/** Which indicators are asked for: of which fiscal years (null: of all), and what counts as close, few or often. */
export interface IndicatorsAsked {
  readonly years: readonly (number | null)[]
  readonly options: IndicatorChoice
  /** The requests whose people were asked whether they are content. */
  readonly matters: readonly AskedMatter[]
  /** What the budget lines of each unit come to in each year. */
  readonly budgets: readonly BudgetTotal[]
}

/** What it answers. */
export interface Answers {
  readonly begin: null
  readonly records: null
  readonly end: null
  readonly drop: null
  readonly tally: RuleTallies
  readonly indicators: readonly YearFigures[]
  readonly trial: Trial
  readonly 'past-begin': null
  readonly 'past-records': null
  readonly 'past-end': PastBoard
}

/** An ask with its number, under which it is answered. */
export interface Numbered {
  readonly number: number
  readonly ask: Ask
}

export type Reply =
  | { readonly number: number; readonly answer: Answers[keyof Answers] }
  | { readonly number: number; readonly failure: string }
