import { loopOf, asArrearsCase } from '@tenderlight/compliance/cases/loop'
import { isUnsettled } from '@tenderlight/compliance/cases/unsettled'
import type { Context } from '@tenderlight/compliance/evaluate'
import { judgeArrearsCase } from '@tenderlight/compliance/payment/arrears-case'
import type { CaseFile, CaseOutput, CaseStepOutput, CaseSubject } from '@tenderlight/contracts/cases'
import { caseFilesOf, caseNotesOf } from '@tenderlight/db/repositories/case-files'
import type { CaseFileRow } from '@tenderlight/db/repositories/case-files'
import { letterOf } from '@tenderlight/db/repositories/case-letters'
import { caseSubjectsOf } from '@tenderlight/db/repositories/cases'
import type { CaseStepRow, CaseSubjectRow } from '@tenderlight/db/repositories/cases'
import { findMatter } from '@tenderlight/db/repositories/matters'
import { findProcurements } from '@tenderlight/db/repositories/procurements'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import { xialuArrearsClear } from '@tenderlight/law/parameters/payment'
import type { Deps } from '../../deps.ts'
import { recordNow } from '../../desk/case-findings.ts'
import { asCaseStep } from '../../desk/case-steps.ts'
import type { HeldCase } from '../../desk/case-steps.ts'
import { letterPrefixNow } from '../../desk/case-terms.ts'
import { contextFor } from '../../record/context.ts'
import type { Actor } from '../../session/actor.ts'
import { actsIn } from './acts.ts'
import { shownCase } from './case-row.ts'
import { caseWaiver, reachCase } from './hold-case.ts'
import { shownLetter } from './letters.ts'

/** A case with everything that the reader may see of it. Throws `Refused` `not-found`. */
export async function showCase(deps: Deps, actor: Actor, today: CivilDate, id: string): Promise<CaseOutput> {
  const { db } = deps
  const { districtId } = actor
  const context = await contextFor(deps, actor, today)
  const held = await reachCase(db, actor, id)
  const { row, steps } = held
  const files = Map.groupBy(await caseFilesOf(db, districtId, id), ({ step }) => step)
  const rows = await caseSubjectsOf(db, districtId, id)
  const keys = [...new Set(rows.flatMap(({ procurement_id: key }) => key ?? []))]
  const stored = new Map((await findProcurements(db, districtId, keys)).map((one) => [one.id, one]))
  const subjects = rows.map((one) => shownSubject(one, stored, context))
  const letter = await letterOf(db, districtId, id)
  const ground = {
    drafted: letter !== undefined && letter.issued_at === null,
    prefix: await letterPrefixNow(db, districtId, today),
    waived: (await caseWaiver(db, districtId, today)) !== undefined,
  }
  const from = row.request_id === null ? undefined : await findMatter(db, districtId, row.request_id)
  const notes = await caseNotesOf(db, districtId, id)
  return {
    case: shownCase(row, context),
    request: from === undefined ? null : { id: from.id, number: from.number, kind: from.kind, title: from.title },
    step: steps.length,
    text: steps[0]?.reason ?? null,
    steps: steps.map((step) => shownStep(step, files.get(step.step) ?? [])),
    subjects,
    letter: letter === undefined ? null : shownLetter(letter),
    notes: notes.map(({ text, by, at }) => ({ text, by: by ?? '', at: at.toISOString() })),
    loop: [...loopOf(steps.map(asCaseStep))],
    arrears: arrearsOf(held, actor, context),
    acts: actsIn(held, actor, ground),
    unsettled: subjects.flatMap(({ n, now }) => (isUnsettled(now ?? undefined) ? [n] : [])),
    mostBytes: deps.evidence?.mostBytes ?? 0,
    asOf: today,
  }
}

function shownStep(row: CaseStepRow, files: readonly CaseFileRow[]): CaseStepOutput {
  const { day, to, heads, number } = row.content
  return {
    step: row.step,
    kind: row.kind,
    on: row.on_date,
    at: row.at.toISOString(),
    by: row.person,
    text: row.kind === 'opened' ? null : row.reason,
    due: row.due,
    day: day ?? null,
    to: to ?? null,
    heads: [...(heads ?? [])],
    number: number ?? null,
    waived: row.waiver !== null,
    files: files.map(shownFile),
  }
}

export function shownFile(row: CaseFileRow): CaseFile {
  return {
    id: row.id,
    filename: row.filename,
    kind: row.kind,
    bytes: row.bytes,
    digest: row.digest,
    note: row.note,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorder ?? '',
  }
}

function shownSubject(
  row: CaseSubjectRow,
  stored: ReadonlyMap<string, StoredProcurement>,
  context: Context,
): CaseSubject {
  const { n, procurement_id: key, rule, part, matter, level } = row
  const of = key === null ? undefined : stored.get(key)
  return {
    n,
    procurement: of === undefined ? null : { key: of.id, number: of.number, title: of.record.title ?? null },
    rule,
    part: part === '' ? null : part,
    matter: matter === '' ? null : matter,
    level,
    found: row.record.finding,
    foundOn: row.found_on,
    digest: row.digest,
    now: of === undefined ? null : (recordNow(of, { rule, part, matter }, context)?.finding ?? null),
  }
}

/** Whether the district's day for clearing arrears is kept, where the district has one and the case is about arrears. */
function arrearsOf({ row, steps }: HeldCase, { jurisdiction }: Actor, context: Context): CaseOutput['arrears'] {
  const [first, ...others] = steps.map(asCaseStep)
  if (row.kind !== 'arrears' || first === undefined) return null
  if (!JURISDICTIONS[jurisdiction].chain.includes(xialuArrearsClear.jurisdiction)) return null
  return judgeArrearsCase(asArrearsCase(row.id, [first, ...others]), context) ?? null
}
