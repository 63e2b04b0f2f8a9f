import { eventName } from '@tenderlight/compliance/say'
import type { StepColumn, StepField, StepName } from '@tenderlight/contracts/steps'
import { COLUMNS, STEP_COLUMNS } from '@tenderlight/contracts/steps'
import { m } from '../../../paraglide/messages.js'
import { capital } from '../../../ui/capital.ts'
import { currentLocale } from '../../../ui/locale.ts'
import { recordFieldName } from '../../../ui/record-field.ts'

export const STEP_WORDS: Readonly<Record<StepName, () => string>> = {
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

const EXPECTED: Readonly<Record<StepColumn['kind'], () => string>> = {
  date: m.grid_expects_date,
  money: m.grid_expects_money,
  count: m.grid_expects_count,
  share: m.grid_expects_share,
  text: m.grid_expects_text,
  choice: m.grid_expects_text,
}
const WORDS: Readonly<Partial<Record<StepField, () => string>>> = {
  separatedAward: m.grid_expects_yes_no,
  awardRecordKept: m.grid_expects_yes_no,
  contractForm: m.grid_expects_form,
  winnerScale: m.grid_expects_scale,
}

/** The words that a cell may hold, where they are few. */
export function wordsOf({ field, kind }: StepColumn): readonly string[] | undefined {
  if (kind !== 'choice') return undefined
  if (field === 'contractForm') return [m.details_electronic(), m.details_paper()]
  if (field === 'winnerScale') return SCALES.map((say) => say())
  return [m.details_yes(), m.details_no()]
}

const SCALES = [m.scale_micro, m.scale_small, m.scale_medium, m.scale_large, m.scale_prison, m.scale_welfare]

/** What may be typed into a cell of the column. */
export function sayExpected({ field, kind }: StepColumn): string {
  return (WORDS[field] ?? EXPECTED[kind])()
}

/** The steps with how many columns each has, in order. */
export const STEP_SPANS = (Object.keys(STEP_COLUMNS) as StepName[]).map((step) => ({
  step,
  columns: COLUMNS.filter((column) => column.step === step).length,
}))

/** Whether a column is the first of its step. */
export function startsStep(column: number): boolean {
  return COLUMNS[column]?.step !== COLUMNS[column - 1]?.step
}
