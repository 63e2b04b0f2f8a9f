import { dueWithin } from '@tenderlight/compliance/cases/case-clock'
import type { answerCaseInput } from '@tenderlight/contracts/case-acts'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { stepInCase } from './hold-case.ts'
import { dayIsOver, noLongerTerm } from './refusals.ts'

/**
 * The unit's steps: a plan with the day by which it will be done, that it is done, or a wish for more time. Throws `Refused` as
 * `stepInCase`, and `in-future` for work that is said to be done later.
 */
export function answerCase(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { what, text, day, ...seen }: z.output<typeof answerCaseInput>,
): Promise<void> {
  return stepInCase(deps, actor, today, seen, (_trx, { state, steps }, { calendar }) => {
    if (what === 'rectified') {
      if (day > today) throw new Refused('in-future', { on: day, today })
      const { reviewWithin } = steps[0]?.content ?? {}
      return Promise.resolve({ kind: what, text, content: { day }, due: dueWithin(calendar, today, reviewWithin) })
    }
    if (day < today) throw dayIsOver(day)
    if (what === 'answered') return Promise.resolve({ kind: what, text, content: { day }, due: day })
    if (state.term !== null && day <= state.term.due) throw noLongerTerm(state.term.due)
    return Promise.resolve({ kind: what, text, content: { day } })
  })
}
