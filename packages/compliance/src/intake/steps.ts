import type { CivilDate } from '@tenderlight/law/civil-date'
import type { MatterDateField, MatterSubject } from '../procurement/matter.ts'

/**
 * What happens to a matter from its receipt (受理) to its end (销号), each on a day: the first makes the matter, the others
 * follow as `nextSteps` says.
 */
export const INTAKE_STEPS = [
  'received',
  'classed',
  'routed',
  'examined',
  'defects-told',
  'corrected',
  'accepted',
  'refused',
  'transferred',
  'forwarded',
  'responded',
  'extended',
  'inspection-began',
  'inspection-ended',
  'paused',
  'resumed',
  'planned',
  'replied',
  'decided',
  'satisfaction-asked',
  'satisfaction',
  'struck-off',
  'withdrawn',
  'note',
] as const
export type IntakeStep = (typeof INTAKE_STEPS)[number]

/** What a step says beside its kind, its day and who took it. Fields that a step does not speak of are absent. */
export interface StepSaid {
  /** Days that were known when the matter came in. */
  readonly changedOn?: CivilDate
  readonly knownOn?: CivilDate
  readonly filedOn?: CivilDate
  readonly replyDueOn?: CivilDate
  readonly about?: MatterSubject
  readonly posted?: boolean
  readonly mayAffectResult?: boolean
  /** 类别, 层级 and 等级, by the keys of the district's desk; `grade` is the name by which limits are graded. */
  readonly class?: string
  readonly layer?: string
  readonly level?: string
  readonly grade?: string
  /** The last day that was given for it, where no rule counts one. */
  readonly dueOn?: CivilDate
  /** Which organisation handles it from now on. */
  readonly to?: string
  /** Of a decided complaint: whether it proved true. */
  readonly proven?: boolean
  /** Of an answer to the question whether somebody was content. */
  readonly satisfied?: boolean
}

/** A step as it was put on record. */
export interface RecordedStep {
  /** From 1, in the order in which they were put on record. */
  readonly step: number
  readonly kind: IntakeStep
  readonly on: CivilDate
  readonly said: StepSaid
  /** The step that this one puts right; always an original, never a correction itself. */
  readonly corrects: number | null
  /** The step that is put right never happened. */
  readonly takenBack: boolean
}

/** A step as it stands, whatever was corrected. */
export interface StandingStep {
  /** The number of the original. */
  readonly step: number
  readonly kind: IntakeStep
  readonly on: CivilDate
  readonly said: StepSaid
}

/** The steps that stand, in the order in which the originals were put on record; the newest correction of each holds. */
export function standingSteps(steps: readonly RecordedStep[]): readonly StandingStep[] {
  const ordered = steps.toSorted((one, other) => one.step - other.step)
  const latest = new Map<number, RecordedStep>()
  for (const one of ordered) latest.set(one.corrects ?? one.step, one)
  return [...latest].flatMap(([step, { kind, on, said, takenBack }]) => (takenBack ? [] : [{ step, kind, on, said }]))
}

/** The day of a matter that a step of this kind is; undefined for steps that no rule counts from or to. */
export const DAY_OF_STEP: { readonly [S in IntakeStep]?: MatterDateField } = {
  received: 'receivedOn',
  examined: 'examinedOn',
  'defects-told': 'defectsToldOn',
  accepted: 'acceptedOn',
  refused: 'refusedOn',
  transferred: 'transferredOn',
  forwarded: 'forwardedOn',
  responded: 'respondedOn',
  paused: 'pausedOn',
  resumed: 'resumedOn',
  planned: 'plannedOn',
  replied: 'repliedOn',
  decided: 'decidedOn',
}
