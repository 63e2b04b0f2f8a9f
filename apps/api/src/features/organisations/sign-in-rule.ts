import type { changeSignInRuleInput, signInRuleOutput } from '@tenderlight/contracts/organisations'
import { addSignInRule, needsSecondFactor, signInRules } from '@tenderlight/db/repositories/sign-in-rules'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'
import { inDistrict } from './in-district.ts'

type Rule = z.input<typeof signInRuleOutput>

/** What the actor's district asks for at sign-in, and what it asked for before. */
export async function signInRule({ db }: Pick<Deps, 'db'>, { districtId }: Actor): Promise<Rule> {
  const history = await signInRules(db, districtId)
  return {
    secondFactor: await needsSecondFactor(db, districtId),
    history: history.map((rule) => ({ ...rule, recordedAt: rule.recordedAt.toISOString() })),
  }
}

/**
 * Records whether supervisors and administrators need a second factor from now on. Where they do, whoever has none is asked
 * to set one up before anything else, in sessions that are open as well.
 */
export async function changeSignInRule(
  deps: Deps,
  actor: Actor,
  { secondFactor, reason }: z.output<typeof changeSignInRuleInput>,
): Promise<Rule> {
  const { districtId, personId } = actor
  await inDistrict(deps, actor, async (trx) => {
    const before = await needsSecondFactor(trx, districtId)
    await addSignInRule(trx, { districtId, secondFactor, reason, recordedAt: deps.now(), recordedBy: personId })
    const logged = { kind: 'setting' as const, id: districtId, label: 'sign-in' }
    return {
      answer: undefined,
      logged: { ...logged, before: { secondFactor: before }, after: { secondFactor, reason } },
    }
  })
  return signInRule(deps, actor)
}
