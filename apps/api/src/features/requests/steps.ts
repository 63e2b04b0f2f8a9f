import { classingOf } from '@tenderlight/compliance/intake/classes'
import type { correctStepInput, routeInput, stepInput, strikeOffInput } from '@tenderlight/contracts/requests'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { changeMatter } from './change.ts'
import type { NewStep } from './change.ts'
import { deskOf } from './desk-of.ts'
import { dueTooEarly, notOnDesk } from './refusals.ts'
import { mayCorrect, mayTake } from './who.ts'

/** Sorts a matter, hands it to somebody, or both; and says by when it is to be answered, where no rule does. */
export async function routeMatter(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof routeInput>,
): Promise<void> {
  const { on, to, dueOn, words } = input
  const { classes } = await deskOf(deps.db, actor.districtId, today)
  const sorted = { class: input.class ?? undefined, layer: input.layer ?? undefined, level: input.level ?? undefined }
  const classing = classingOf(sorted, classes)
  if (typeof classing === 'string') throw notOnDesk(classing)
  if (dueOn !== null && dueOn < on) throw dueTooEarly()
  await changeMatter(deps, actor, today, input, async ({ row }, trx) => {
    if (to !== null) {
      const known = await listOrganisations(trx, actor.districtId)
      if (!known.some(({ id, kind, closed }) => id === to && kind !== 'agency' && !closed)) throw notOnDesk('handler')
    }
    const said = { ...classing, ...(dueOn === null ? {} : { dueOn }) }
    const steps: readonly NewStep[] = [
      ...(Object.keys(said).length > 0
        ? [{ kind: 'classed', on, said, words: to === null ? words : null } as const]
        : []),
      ...(to === null ? [] : [{ kind: 'routed', on, said: { to }, words } as const]),
    ]
    if (steps.length === 0) throw new Refused('bad-input', { field: 'to' })
    if (!steps.every(({ kind }) => mayTake(actor, row, kind))) throw new Refused('not-allowed')
    return steps
  })
}

/** Takes the next step of a matter. */
export async function takeStep(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof stepInput>,
): Promise<void> {
  const { kind, on, said, words } = input
  await changeMatter(deps, actor, today, input, ({ row }) => {
    if (!mayTake(actor, row, kind)) throw new Refused('not-allowed')
    const { proven, satisfied } = said
    const own = {
      ...(kind === 'decided' && proven !== undefined ? { proven } : {}),
      ...(kind === 'satisfaction' && satisfied !== undefined ? { satisfied } : {}),
    }
    if (kind === 'satisfaction' && satisfied === undefined) throw new Refused('bad-input', { field: 'satisfied' })
    return [{ kind, on, said: own, words }]
  })
}

/** Puts a step right, or takes it back; what stood stays on record with the reason. */
export async function correctStep(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { step, on, takenBack, reason, ...changing }: z.output<typeof correctStepInput>,
): Promise<void> {
  await changeMatter(deps, actor, today, changing, ({ row, standing, steps }) => {
    const before = standing.find((one) => one.step === step)
    if (before === undefined) throw new Refused('already-corrected')
    // What came by the portal says what whoever raised it said, on the day that the server knows.
    const byPortal = steps.some((one) => one.step === step && one.person_id === null)
    if (byPortal || !mayCorrect(actor, row, before.kind)) throw new Refused('not-allowed')
    if (!takenBack && before.on === on) throw new Refused('bad-input', { field: 'on' })
    const words = steps.findLast((one) => one.step === step || one.corrects === step)?.words ?? null
    return [{ kind: before.kind, on, said: before.said, words, corrects: step, takenBack, reason }]
  })
}

/** Strikes a matter off (销号): a second person does, not whoever answered it. */
export async function strikeOff(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof strikeOffInput>,
): Promise<void> {
  await changeMatter(deps, actor, today, input, ({ row, steps }) => {
    if (!mayTake(actor, row, 'struck-off')) throw new Refused('not-allowed')
    const answered = steps.some(
      ({ kind, person_id: person }) => (kind === 'replied' || kind === 'refused') && person === actor.personId,
    )
    if (answered) throw new Refused('second-person-needed')
    return [{ kind: 'struck-off', on: input.on, said: {}, words: input.words }]
  })
}
