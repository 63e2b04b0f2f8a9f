import { eventName } from '@tenderlight/compliance/say'
import { wordsFor } from '@tenderlight/compliance/say/value-words'
import type { StepColumn, StepField, StepName } from '@tenderlight/contracts/steps'
import { ALL_COLUMNS, COLUMNS, STEP_COLUMNS } from '@tenderlight/contracts/steps'
import { m } from '../../../paraglide/messages.js'
import { joinWords } from '../../../ui/join-words.ts'
import { capital } from '../../../ui/capital.ts'
import { currentLocale } from '../../../ui/locale.ts'
import { recordFieldName } from '../../../ui/record-field.ts'

export const STEP_WORDS: Readonly<Record<StepName, () => string>> = {
  plan: m.grid_step_plan,
  document: m.grid_step_document,
  announcement: m.grid_step_announcement,
  clarification: m.grid_step_clarification,
  opening: m.grid_step_opening,
  evaluation: m.grid_step_evaluation,
  'separated-award': m.grid_step_separated_award,
  result: m.grid_step_result,
  notice: m.grid_step_notice,
  contract: m.grid_step_contract,
  publication: m.grid_step_publication,
  filing: m.grid_step_filing,
  supplement: m.grid_step_supplement,
  acceptance: m.grid_step_acceptance,
  invoice: m.grid_step_invoice,
  payment: m.grid_step_payment,
}

/** Columns whose field the rules call by another thing than what is typed. */
const OWN: Readonly<Partial<Record<StepField, () => string>>> = {
  contractForm: m.grid_col_contract_form,
  contractPublishedProvinciallyOn: m.grid_col_published_provincially,
  contractPublishedOn: m.grid_col_published_municipally,
  awardRecordKept: m.grid_col_award_record,
  separatedAward: m.grid_col_separated,
  inspectionAgreed: m.grid_col_inspection,
  winnerIsCandidate: m.grid_col_candidate,
}

/** What a column is called. */
export function columnName({ field, event }: StepColumn): string {
  return OWN[field]?.() ?? (event === undefined ? recordFieldName(field) : capital(eventName(event, currentLocale())))
}

/** What a field that is entered with a step is called. */
export function detailName(field: StepField): string {
  const column = ALL_COLUMNS.find((one) => one.field === field)
  return column === undefined ? recordFieldName(field) : columnName(column)
}

const EXPECTED: Readonly<Record<Exclude<StepColumn['kind'], 'choice' | 'choices'>, () => string>> = {
  date: m.grid_expects_date,
  money: m.grid_expects_money,
  count: m.grid_expects_count,
  share: m.grid_expects_share,
  text: m.grid_expects_text,
}

/** The words that a cell may hold, where they are few. */
export function wordsOf({ field, kind }: StepColumn): readonly string[] | undefined {
  return kind === 'choice' || kind === 'choices' ? wordsFor(field, currentLocale()) : undefined
}

/** What may be typed into a cell of the column. */
export function sayExpected({ field, kind }: StepColumn): string {
  if (kind !== 'choice' && kind !== 'choices') return EXPECTED[kind]()
  return m.grid_expects_one_of({ words: joinWords(wordsFor(field, currentLocale())) })
}

/** The steps with how many columns each has, in order. */
export const STEP_SPANS = (Object.keys(STEP_COLUMNS) as (keyof typeof STEP_COLUMNS)[]).map((step) => ({
  step,
  columns: COLUMNS.filter((column) => column.step === step).length,
}))

/** Whether a column is the first of its step. */
export function startsStep(column: number): boolean {
  return COLUMNS[column]?.step !== COLUMNS[column - 1]?.step
}
