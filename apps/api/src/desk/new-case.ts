import { randomUUID } from 'node:crypto'
import type { CaseKind, CaseSource } from '@tenderlight/compliance/cases/case'
import { caseState } from '@tenderlight/compliance/cases/steps'
import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'
import type { FindingRecord } from '@tenderlight/compliance/records/finding-record'
import { recordDigest } from '@tenderlight/db/record-digest'
import { caseStepsOf, findCase, insertCase } from '@tenderlight/db/repositories/cases'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import { caseColumns, heldCase } from './case-steps.ts'
import type { HeldCase, StepTaken } from './case-steps.ts'

/** A breach with the record of its finding. */
export interface NewSubject {
  readonly procurementId: string
  /** By which no two open cases are about the same breach. */
  readonly key: string
  readonly record: FindingRecord
}

export interface NewCase {
  readonly organisationId: string
  readonly kind: CaseKind
  readonly title: string
  readonly source: CaseSource
  readonly text: string | null
  /** Whether a letter follows; without one the unit is asked at once. */
  readonly letter: boolean
  /** By when the letter is issued or, without one, the unit answers. */
  readonly due: CivilDate | null
  readonly subjects: readonly NewSubject[]
  /** The request, challenge or complaint that it is opened from. */
  readonly requestId?: string | null
  readonly terms: {
    readonly answerWithin: number | null
    readonly reviewWithin: number | null
    readonly escalateAfter: number | null
  }
}

/** Opens a case with its first step. Its breaches were looked up in the same transaction. */
export async function openCase(
  trx: Transaction<Schema>,
  districtId: string,
  { person, at, today, calendar }: StepTaken,
  { organisationId, kind, title, source, text, letter, due, subjects, requestId = null, terms }: NewCase,
): Promise<HeldCase> {
  const id = randomUUID()
  const of = { district_id: districtId, case_id: id, organisation_id: organisationId }
  const state = caseState([{ kind: 'opened', on: today, due, letter }])
  await insertCase(
    trx,
    {
      district_id: districtId,
      id,
      organisation_id: organisationId,
      kind,
      title,
      source,
      request_id: requestId,
      subjects: subjects.length,
      opened_on: today,
      opened_at: at,
      opened_by: person,
      number: null,
      escalated: false,
      told_on: letter ? null : today,
      ...caseColumns(state, calendar),
    },
    subjects.map(({ procurementId, key, record }, index) => ({
      ...of,
      n: index + 1,
      procurement_id: procurementId,
      rule: record.rule,
      part: record.part ?? '',
      matter: record.matter ?? '',
      level: record.finding.level === 'law' ? 'law' : 'commitment',
      key,
      found_on: today,
      record: JSON.stringify(record),
      digest: recordDigest(canonicalJson(record)),
    })),
    {
      ...of,
      step: 1,
      kind: 'opened',
      stage: state.stage,
      person_id: person,
      at,
      on_date: today,
      due,
      reason: text,
      content: JSON.stringify({ letter, ...terms }),
      waiver: null,
    },
  )
  const row = await findCase(trx, districtId, id)
  if (row === undefined) throw new Error('a case that was opened is there')
  return heldCase(row, await caseStepsOf(trx, districtId, id))
}
