import type { CaseSource } from '@tenderlight/compliance/cases/case'
import { boundBy } from '@tenderlight/compliance/desk/bound-by'
import { caseTitle } from '@tenderlight/compliance/cases/case-title'
import { dueWithin } from '@tenderlight/compliance/cases/case-clock'
import type { Context } from '@tenderlight/compliance/evaluate'
import type { openCasesInput, openCasesOutput } from '@tenderlight/contracts/case-acts'
import { breachKey } from '@tenderlight/db/repositories/case-candidates'
import { casesAbout, casesOfRequest } from '@tenderlight/db/repositories/cases'
import { findResult } from '@tenderlight/db/repositories/data-check-results'
import { findMatter } from '@tenderlight/db/repositories/matters'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { findProcurements } from '@tenderlight/db/repositories/procurements'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import { takeTurn } from '@tenderlight/db/turn'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { LoggedChange } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { recordNow } from '../../desk/case-findings.ts'
import { loggedStep, takeStep } from '../../desk/case-steps.ts'
import { caseTermsNow } from '../../desk/case-terms.ts'
import { openCase } from '../../desk/new-case.ts'
import type { NewCase, NewSubject } from '../../desk/new-case.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import type { Actor } from '../../session/actor.ts'
import { keepDraft } from './letters.ts'
import { dayIsOver, inCaseAlready, noBreach, notTheUnits, requestInCase } from './refusals.ts'

type Asked = z.output<typeof openCasesInput>
type AskedSubject = Asked['subjects'][number]
type About = NonNullable<Asked['about']>

/** A breach on a record that was found. */
interface Found extends NewSubject {
  readonly stored: StoredProcurement
}

/**
 * Opens cases by hand: one for each unit that has one of the breaches, or one about what stands on no record. Throws `Refused`:
 * `not-found`, `case-refused`.
 */
export async function openCases(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { subjects, about, text, letter, answerBy }: Asked,
): Promise<z.input<typeof openCasesOutput>> {
  const { districtId, personId } = actor
  const context = await contextFor(deps, actor, today)
  const { calendar } = context
  if (answerBy !== undefined && answerBy < today) throw dayIsOver(answerBy)
  return deps.db.transaction().execute(async (trx) => {
    // Nobody else makes a case of the same breach meanwhile.
    await takeTurn(trx, `cases ${districtId}`)
    const { issueWithin, ...terms } = await caseTermsNow(trx, districtId, today)
    const answer = answerBy ?? dueWithin(calendar, today, terms.answerWithin)
    const common = {
      source: sourceOf(about),
      requestId: about?.request ?? null,
      text: text ?? null,
      letter,
      due: letter ? dueWithin(calendar, today, issueWithin) : answer,
      terms: { ...terms, escalateAfter: null },
    } as const
    const named: readonly Pick<NewCase, 'organisationId' | 'kind' | 'title' | 'subjects'>[] =
      about === undefined
        ? byUnit(await foundNow(trx, districtId, subjects, context))
        : [await aboutOf(trx, districtId, about)]
    const by = { person: personId, at: deps.now(), today, calendar }
    const ids: string[] = []
    const changes: LoggedChange[] = []
    for (const { organisationId, kind, title, subjects: own } of named) {
      const asked = { ...common, organisationId, kind, title, subjects: own }
      const opened = await openCase(trx, districtId, by, asked)
      changes.push(loggedStep(opened))
      ids.push(opened.row.id)
      if (!letter) continue
      const drafted = await keepDraft(trx, actor, by.at, opened, context, { content: undefined, dueOn: answer })
      changes.push(loggedStep(await takeStep(trx, opened, by, drafted)))
    }
    await appendLog(trx, byActor(actor), by.at, ...changes)
    return { ids }
  })
}

/** What stands on no record. Throws `Refused` `not-found` for a unit, a finding about it or a request that is not there. */
async function aboutOf(trx: Transaction<Schema>, districtId: string, { unit, kind, title, check, request }: About) {
  const organisationId = await unitOf(trx, districtId, unit)
  if (request !== undefined) await refuseSecond(trx, districtId, request)
  const found = check === undefined ? undefined : await findResult(trx, districtId, check.id, check.n)
  if (check !== undefined && found?.organisationId !== organisationId) throw new Refused('not-found')
  return { organisationId, kind, title, subjects: [] }
}

function sourceOf(about: About | undefined): CaseSource {
  if (about?.request !== undefined) return 'request'
  return about?.check === undefined ? 'hand' : 'data-check'
}

/** A request is in one open case at a time. Throws `Refused` where it is in one, and `not-found` where there is none. */
async function refuseSecond(trx: Transaction<Schema>, districtId: string, request: string): Promise<void> {
  if ((await findMatter(trx, districtId, request)) === undefined) throw new Refused('not-found')
  const cases = await casesOfRequest(trx, districtId, request)
  if (cases.some(({ stage }) => stage !== 'closed')) throw requestInCase()
}

async function unitOf(trx: Transaction<Schema>, districtId: string, id: string): Promise<string> {
  const [unit] = await listOrganisations(trx, districtId, [id])
  if (unit === undefined || unit.kind !== 'budget-unit') throw new Refused('not-found')
  return unit.id
}

/** The breaches as they are found today. Throws `Refused` where one is none, is not the unit's, or is in a case already. */
async function foundNow(
  trx: Transaction<Schema>,
  districtId: string,
  asked: readonly AskedSubject[],
  context: Context,
): Promise<readonly Found[]> {
  const named = new Map(
    asked.map(({ key, rule, part = '', matter = '' }) => {
      const one = { key, rule, part, matter }
      return [breachKey(one), one] as const
    }),
  )
  const keys = [...new Set(asked.map(({ key }) => key))]
  const stored = new Map((await findProcurements(trx, districtId, keys)).map((one) => [one.id, one]))
  const before = await casesAbout(trx, districtId, [...named.keys()])
  return [...named].map(([name, one]) => {
    const of = stored.get(one.key)
    if (of === undefined) throw new Refused('not-found')
    if (boundBy(one.rule, one.part) !== 'buyer') throw notTheUnits()
    const record = recordNow(of, one, context)
    if (record?.finding.verdict !== 'breach' || record.finding.met !== null) throw noBreach()
    const known = before.get(name)
    if (known?.open === true) throw inCaseAlready()
    // A breach that a closed case was about may be the matter of another.
    const key = known === undefined ? name : `${name}#${known.cases + 1}`
    return { stored: of, procurementId: of.id, key, record }
  })
}

function byUnit(found: readonly Found[]): readonly Pick<NewCase, 'organisationId' | 'kind' | 'title' | 'subjects'>[] {
  return [...Map.groupBy(found, ({ stored }) => stored.organisationId)].flatMap(([organisationId, subjects]) => {
    const [first] = subjects
    if (first === undefined) return []
    const { number, record } = first.stored
    const { rule, part } = first.record
    const title = caseTitle({ number, title: record.title ?? null, rule, part: part ?? undefined }, subjects.length)
    return [{ organisationId, kind: 'breach', title, subjects }]
  })
}
