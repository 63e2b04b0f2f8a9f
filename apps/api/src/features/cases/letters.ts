import { randomUUID } from 'node:crypto'
import { dueWithin } from '@tenderlight/compliance/cases/case-clock'
import { letterText } from '@tenderlight/compliance/cases/letter-text'
import type { Context } from '@tenderlight/compliance/evaluate'
import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'
import type { draftLetterInput, issueLettersOutput } from '@tenderlight/contracts/case-acts'
import type { LetterContent, LetterFact, LetterOutput } from '@tenderlight/contracts/case-letters'
import { recordDigest } from '@tenderlight/db/record-digest'
import { insertLetter, issueLetter, letterOf, nextOrdinal } from '@tenderlight/db/repositories/case-letters'
import type { CaseLetterRow } from '@tenderlight/db/repositories/case-letters'
import { caseSubjectsOf } from '@tenderlight/db/repositories/cases'
import { findProcurements } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import { documentNumber } from '@tenderlight/exchange/documents/official/official-document'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { LoggedChange } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { recordNow } from '../../desk/case-findings.ts'
import { loggedStep, mayFollow, takeStep } from '../../desk/case-steps.ts'
import type { HeldCase, NewStep } from '../../desk/case-steps.ts'
import { caseTermsNow, letterPrefixNow } from '../../desk/case-terms.ts'
import { contextFor } from '../../record/context.ts'
import type { Actor } from '../../session/actor.ts'
import { reachCase, secondPerson, stepInCase } from './hold-case.ts'
import { cannotFollow, dayIsOver, noDraft, noPrefix } from './refusals.ts'

/** What is kept of a letter, and signed with its digest. */
interface StoredLetter {
  readonly issuer: string
  readonly to: string
  readonly content: LetterContent
  readonly facts: readonly LetterFact[]
}

export function shownLetter(row: CaseLetterRow): LetterOutput {
  const { issuer, to, content, facts } = row.document as StoredLetter
  return {
    id: row.id,
    number: row.number,
    issuer,
    to,
    content,
    facts: [...facts],
    dueOn: row.due_on,
    draftedBy: row.drafter ?? '',
    draftedAt: row.drafted_at.toISOString(),
    issuedBy: row.issuer,
    issuedOn: row.issued_at === null ? null : todayInChina(row.issued_at),
  }
}

/** What a letter of a case says by itself: the findings as they stand today, and the words around them. */
async function saidToday(trx: Transaction<Schema>, { row, steps }: HeldCase, context: Context) {
  const subjects = await caseSubjectsOf(trx, row.district_id, row.id)
  const keys = [...new Set(subjects.flatMap(({ procurement_id: key }) => key ?? []))]
  const stored = new Map((await findProcurements(trx, row.district_id, keys)).map((one) => [one.id, one]))
  const { title, lead, asks, facts } = letterText({
    subjects: subjects.flatMap(({ procurement_id: key, ...named }) => {
      const of = key === null ? undefined : stored.get(key)
      const finding = of === undefined ? undefined : recordNow(of, named, context)?.finding
      if (of === undefined || finding === undefined) return []
      return [{ project: { number: of.number, title: of.record.title ?? null }, finding }]
    }),
    text: steps[0]?.reason ?? null,
    today: context.today,
  })
  return { content: { title, lead, asks: [...asks], contact: '', copies: [] }, facts }
}

/** Keeps a draft of the letter of a case, and gives the step that says so. Its facts are those of today. */
export async function keepDraft(
  trx: Transaction<Schema>,
  actor: Actor,
  at: Date,
  held: HeldCase,
  context: Context,
  { content, dueOn }: { readonly content: LetterContent | undefined; readonly dueOn: CivilDate | null },
): Promise<NewStep> {
  const said = await saidToday(trx, held, context)
  const document: StoredLetter = {
    issuer: actor.organisationName,
    to: held.row.unit,
    content: content ?? said.content,
    facts: said.facts,
  }
  const id = randomUUID()
  await insertLetter(trx, {
    district_id: actor.districtId,
    id,
    case_id: held.row.id,
    organisation_id: held.row.organisation_id,
    document: JSON.stringify(document),
    digest: recordDigest(canonicalJson(document)),
    due_on: dueOn,
    drafted_by: actor.personId,
    drafted_at: at,
    year: null,
    sequence: null,
    number: null,
    issued_by: null,
    issued_at: null,
  })
  return { kind: 'letter-drafted', content: { letter: id } }
}

/** Drafts, or drafts anew, the letter of a case. Throws `Refused` as `stepInCase`. */
export async function draftLetter(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { content, dueOn, ...seen }: z.output<typeof draftLetterInput>,
): Promise<void> {
  const context = await contextFor(deps, actor, today)
  if (dueOn !== undefined && dueOn !== null && dueOn < today) throw dayIsOver(dueOn)
  await stepInCase(deps, actor, today, seen, async (trx, held, { at, calendar }) => {
    if (!mayFollow(held.state, 'letter-drafted')) throw cannotFollow()
    const { answerWithin } = held.steps[0]?.content ?? {}
    const within = answerWithin ?? (await caseTermsNow(trx, actor.districtId, today)).answerWithin
    const by = dueOn === undefined ? dueWithin(calendar, today, within) : dueOn
    return keepDraft(trx, actor, at, held, context, { content, dueOn: by })
  })
}

/**
 * Issues the newest drafts of these cases, numbered in this order without a gap: all of them or none. Throws `Refused`:
 * `not-found`, `case-refused`, `second-person-needed`.
 */
export async function issueLetters(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  ids: readonly string[],
): Promise<z.input<typeof issueLettersOutput>> {
  const { districtId, personId } = actor
  const calendar = await deps.standing.calendar()
  return deps.db.transaction().execute(async (trx) => {
    const prefix = await letterPrefixNow(trx, districtId, today)
    if (prefix === null) throw noPrefix()
    const year = Number(today.slice(0, 4))
    const at = deps.now()
    const issued: { id: string; number: string }[] = []
    const changes: LoggedChange[] = []
    let ordinal = await nextOrdinal(trx, districtId, year)
    for (const id of new Set(ids)) {
      const held = await reachCase(trx, actor, id, true)
      if (!mayFollow(held.state, 'letter-issued')) throw cannotFollow()
      const letter = await letterOf(trx, districtId, id)
      if (letter === undefined) throw noDraft()
      if (letter.due_on !== null && letter.due_on < today) throw dayIsOver(letter.due_on)
      const waiver = await secondPerson(trx, actor, today, held, 'letter-drafted')
      const number = documentNumber(prefix, year, ordinal)
      const content = { letter: letter.id, number }
      const step = { kind: 'letter-issued', due: letter.due_on, content, waiver, number } as const
      const after = await takeStep(trx, held, { person: personId, at, today, calendar }, step)
      const numbered = { year, sequence: ordinal, number, issued_by: personId, issued_at: at }
      await issueLetter(trx, districtId, letter.id, numbered)
      changes.push(loggedStep(after), {
        kind: 'case-letter',
        id: letter.id,
        label: number,
        after: { number, digest: letter.digest },
      })
      issued.push({ id, number })
      ordinal += 1
    }
    await appendLog(trx, byActor(actor), at, ...changes)
    return { issued }
  })
}
