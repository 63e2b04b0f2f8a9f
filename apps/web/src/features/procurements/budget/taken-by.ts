import type { Detail } from '@tenderlight/contracts/procurements'
import type { Fen } from '@tenderlight/law/money'
import { numberOf, textOf } from '../detail/record-fields.ts'

/** What a project takes of its budget line, as the server counts it: its contract where there is one, else its budget. */
export function takenBy(record: Detail['record']): Fen | undefined {
  const budget = numberOf(record, 'budget')
  if (textOf(record, 'contractSignedOn') === undefined) return budget
  return numberOf(record, 'contractAmount') ?? numberOf(record, 'awardAmount') ?? budget
}
