import { dueWithin } from '@tenderlight/compliance/cases/case-clock'
import { isUnsettled } from '@tenderlight/compliance/cases/unsettled'
import type { Context } from '@tenderlight/compliance/evaluate'
import type { decideCaseInput, escalateCaseInput, reviewCaseInput } from '@tenderlight/contracts/case-acts'
import { caseSubjectsOf } from '@tenderlight/db/repositories/cases'
import { findProcurements } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { recordNow } from '../../desk/case-findings.ts'
import { headsNow } from '../../desk/case-heads.ts'
import { mayFollow } from '../../desk/case-steps.ts'
import type { HeldCase } from '../../desk/case-steps.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import type { Actor } from '../../session/actor.ts'
import { lastBy, secondPerson, stepInCase } from './hold-case.ts'
import { cannotFollow, dayIsOver, nobodyToTell, noLongerTerm, stillOpen } from './refusals.ts'

/** The bureau's look at what the unit did: returned, passed, or the result told. Throws `Refused` as `stepInCase`. */
export function reviewCase(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { what, text, dueOn, ...seen }: z.output<typeof reviewCaseInput>,
): Promise<void> {
  return stepInCase(deps, actor, today, seen, (_trx, { steps }, { calendar }) => {
    if (what !== 'returned') return Promise.resolve({ kind: what, text })
    if (dueOn !== undefined && dueOn < today) throw dayIsOver(dueOn)
    const due = dueOn ?? dueWithin(calendar, today, steps[0]?.content.answerWithin)
    return Promise.resolve({ kind: what, text, due })
  })
}

/** Brings a case before the head of the bureau, or the office. Throws `Refused` as `stepInCase`. */
export function escalateCase(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { to, text, ...seen }: z.output<typeof escalateCaseInput>,
): Promise<void> {
  return stepInCase(deps, actor, today, seen, async (trx) => {
    // Whoever it goes to is told within seconds, and not at the next look of the day.
    await deps.enqueueSweep(trx, { districtId: actor.districtId })
    if (to === 'office') return { kind: 'escalated', text, content: { to } }
    const heads = await headsNow(trx, actor.districtId, today)
    if (heads.length === 0) throw nobodyToTell()
    return { kind: 'escalated', text, content: { to, heads } }
  })
}

/** The matters of a case, by their number, that are still not in order on record. */
export async function unsettledOf(
  trx: Transaction<Schema>,
  { row }: HeldCase,
  context: Context,
): Promise<readonly number[]> {
  const subjects = await caseSubjectsOf(trx, row.district_id, row.id)
  const keys = [...new Set(subjects.flatMap(({ procurement_id: key }) => key ?? []))]
  const stored = new Map((await findProcurements(trx, row.district_id, keys)).map((one) => [one.id, one]))
  return subjects.flatMap(({ n, procurement_id: key, ...named }) => {
    const of = key === null ? undefined : stored.get(key)
    return of !== undefined && isUnsettled(recordNow(of, named, context)?.finding) ? [n] : []
  })
}

/**
 * What takes somebody else: striking off, withdrawing, and more time. Throws `Refused` as `stepInCase`, and
 * `second-person-needed`.
 */
export async function decideCase(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { what, text, dueOn, ...seen }: z.output<typeof decideCaseInput>,
): Promise<void> {
  const context = await contextFor(deps, actor, today)
  await stepInCase(deps, actor, today, seen, async (trx, held) => {
    if (!mayFollow(held.state, what)) throw cannotFollow()
    switch (what) {
      case 'struck-off': {
        const waiver = await secondPerson(trx, actor, today, held, 'passed')
        const { length } = text.length >= 2 ? [] : await unsettledOf(trx, held, context)
        if (length > 0) throw stillOpen(length)
        return { kind: what, text, waiver }
      }
      case 'withdrawn':
        return { kind: what, text, waiver: await secondPerson(trx, actor, today, held, 'withdrawal-asked') }
      case 'extension-granted':
      case 'extension-declined': {
        if (lastBy(held, 'extension-asked') === actor.personId) throw new Refused('second-person-needed')
        if (dueOn === undefined) return { kind: what, text }
        if (dueOn < today) throw dayIsOver(dueOn)
        const { term } = held.state
        if (term !== null && dueOn <= term.due) throw noLongerTerm(term.due)
        return { kind: what, text, due: dueOn }
      }
      case 'withdrawal-asked':
      case 'withdrawal-declined':
        return { kind: what, text }
    }
  })
}
