import type { CaseStepKind } from '@tenderlight/compliance/cases/case'
import type { CaseAct, CaseOutput } from '@tenderlight/contracts/cases'
import type { RoleAction } from '../../permission/permissions.ts'
import { mayFollow } from '../../desk/case-steps.ts'
import type { HeldCase } from '../../desk/case-steps.ts'
import { actingAs, reachesUnit } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { lastBy } from './hold-case.ts'

/** What each act is a step of, who may do it, and whose step somebody else has to have taken. */
const ACTS: readonly {
  readonly act: CaseAct
  readonly kind: CaseStepKind
  readonly action: RoleAction
  readonly notOf?: CaseStepKind
}[] = [
  { act: 'draft-letter', kind: 'letter-drafted', action: 'cases.handle' },
  { act: 'issue-letter', kind: 'letter-issued', action: 'cases.decide', notOf: 'letter-drafted' },
  { act: 'answer', kind: 'answered', action: 'cases.answer' },
  { act: 'rectify', kind: 'rectified', action: 'cases.answer' },
  { act: 'ask-extension', kind: 'extension-asked', action: 'cases.answer' },
  { act: 'grant-extension', kind: 'extension-granted', action: 'cases.decide', notOf: 'extension-asked' },
  { act: 'decline-extension', kind: 'extension-declined', action: 'cases.decide', notOf: 'extension-asked' },
  { act: 'return', kind: 'returned', action: 'cases.handle' },
  { act: 'pass', kind: 'passed', action: 'cases.handle' },
  { act: 'feed-back', kind: 'fed-back', action: 'cases.handle' },
  { act: 'strike-off', kind: 'struck-off', action: 'cases.decide', notOf: 'passed' },
  { act: 'escalate', kind: 'escalated', action: 'cases.handle' },
  { act: 'ask-withdrawal', kind: 'withdrawal-asked', action: 'cases.decide' },
  { act: 'withdraw', kind: 'withdrawn', action: 'cases.decide', notOf: 'withdrawal-asked' },
  { act: 'decline-withdrawal', kind: 'withdrawal-declined', action: 'cases.decide' },
]

/** Steps that the unit takes; all others are the bureau's. */
export const UNIT_STEPS: ReadonlySet<CaseStepKind> = new Set(['answered', 'rectified', 'extension-asked'])

export interface ActsGround {
  /** A draft of the letter is there. */
  readonly drafted: boolean
  readonly prefix: string | null
  /** Nobody second is needed, as the district decided. */
  readonly waived: boolean
}

/** What the reader may do with a case where it stands, and what of it somebody else has to do. */
export function actsIn(held: HeldCase, actor: Actor, { drafted, prefix, waived }: ActsGround): CaseOutput['acts'] {
  const acts = ACTS.flatMap(({ act, kind, action, notOf }): CaseOutput['acts'] => {
    if (!mayFollow(held.state, kind) || !actsAs(held, actor, action)) return []
    if (act === 'issue-letter' && !drafted) return []
    if (act === 'issue-letter' && prefix === null) return [{ act, blocked: 'no-prefix' }]
    const same = notOf !== undefined && lastBy(held, notOf) === actor.personId
    const spared = waived && notOf !== 'extension-asked'
    return [{ act, blocked: same && !spared ? 'second-person' : null }]
  })
  const beside: readonly CaseAct[] = [
    ...(actsAs(held, actor, 'cases.handle') ? (['note'] as const) : []),
    ...(held.state.stage !== 'closed' && ownSteps(held, actor).length > 0 ? (['attach'] as const) : []),
  ]
  return [...acts, ...beside.map((act) => ({ act, blocked: null }))]
}

/** The steps of a case that the actor's side took, to which files can be attached. */
export function ownSteps({ steps, ...held }: HeldCase, actor: Actor): readonly number[] {
  const unit = actsAs({ steps, ...held }, actor, 'cases.answer')
  const bureau = actsAs({ steps, ...held }, actor, 'cases.handle')
  return steps
    .filter(({ kind, person_id: person }) => person !== null && (UNIT_STEPS.has(kind) ? unit : bureau))
    .map(({ step }) => step)
}

function actsAs({ row }: HeldCase, actor: Actor, action: RoleAction): boolean {
  const acting = actingAs(actor, action)
  return acting !== undefined && reachesUnit(acting.reach, row.organisation_id)
}
