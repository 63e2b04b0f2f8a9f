import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Matter, MatterKind, NotCounted } from '../procurement/matter.ts'
import type { Regime } from '../procurement/vocabulary.ts'
import { DAY_OF_STEP } from './steps.ts'
import type { IntakeStep, StandingStep, StepSaid } from './steps.ts'

/** What a matter is from its first day on. */
export interface MatterHead {
  readonly id: string
  readonly kind: MatterKind
  readonly regime?: Regime | undefined
  /** The challenge or objection that came before. */
  readonly after?: string | undefined
  /** Who raised it: a credit code or a digest, never a name. */
  readonly by?: string | undefined
}

/** What of the words of steps is part of the matter; of several steps the last that says it holds. */
const SAID = [
  'changedOn',
  'knownOn',
  'filedOn',
  'replyDueOn',
  'about',
  'posted',
  'mayAffectResult',
  'grade',
  'dueOn',
  'proven',
] as const satisfies readonly (keyof StepSaid & keyof Matter)[]

/** The matter as the rules see it, from the steps that stand. Total: any list of steps gives a matter. */
export function matterOf(head: MatterHead, steps: readonly StandingStep[]): Matter {
  const { id, kind, regime, after, by } = head
  const said = Object.assign({}, ...steps.map((step) => step.said)) as StepSaid
  const days = Object.fromEntries(
    steps.flatMap(({ kind: step, on }) => {
      const field = DAY_OF_STEP[step]
      return field === undefined ? [] : [[field, on]]
    }),
  )
  const notCounted = [
    ...spans(steps, 'defects-told', 'corrected', 'correction'),
    ...spans(steps, 'inspection-began', 'inspection-ended', 'inspection'),
  ]
  const withdrawn = steps.find((step) => step.kind === 'withdrawn')
  return {
    id,
    kind,
    ...(regime === undefined ? {} : { regime }),
    ...(after === undefined ? {} : { after }),
    // What was withdrawn is held against nobody.
    ...(by === undefined || withdrawn !== undefined ? {} : { by }),
    ...Object.fromEntries(SAID.flatMap((field) => (said[field] === undefined ? [] : [[field, said[field]]]))),
    ...(withdrawn === undefined ? {} : endedBy(kind, withdrawn.on)),
    ...days,
    ...(steps.some((step) => step.kind === 'extended') ? { extended: true } : {}),
    ...(notCounted.length === 0 ? {} : { notCounted }),
  }
}

/** A withdrawal ends what was to be answered or decided: the day of the answer is its day, unless there was one before. */
function endedBy(kind: MatterKind, on: CivilDate): Pick<Matter, 'repliedOn' | 'decidedOn'> {
  return kind === 'complaint' ? { decidedOn: on } : { repliedOn: on }
}

/** From each `from` to the next `until`, both days included; the last may be open. */
function spans(
  steps: readonly StandingStep[],
  from: IntakeStep,
  until: IntakeStep,
  why: NotCounted['why'],
): readonly NotCounted[] {
  const ends = steps.filter(({ kind }) => kind === until)
  return steps
    .filter(({ kind }) => kind === from)
    .map(({ on }, index) => {
      const end = ends[index]?.on
      return { from: on, ...(end === undefined ? {} : { until: end }), why }
    })
}
