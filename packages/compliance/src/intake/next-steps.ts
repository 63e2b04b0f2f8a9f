import type { CivilDate } from '@tenderlight/law/civil-date'
import type { MatterKind } from '../procurement/matter.ts'
import type { Regime } from '../procurement/vocabulary.ts'
import type { IntakeStep, StandingStep } from './steps.ts'

/** The course of a matter: which steps its kind knows, in their usual order. `ends`: those that settle it. */
interface Course {
  readonly steps: readonly IntakeStep[]
  readonly ends: readonly IntakeStep[]
  /** Answered, it is asked whether whoever raised it is content, and a second person strikes it off (销号). */
  readonly struckOff: boolean
}

const APPEAL = ['satisfaction-asked', 'satisfaction', 'struck-off'] as const
const REQUEST: Course = {
  steps: ['classed', 'routed', 'accepted', 'refused', 'planned', 'replied', ...APPEAL],
  ends: ['replied', 'refused'],
  struckOff: true,
}
const ANSWERED: Course = { steps: ['routed', 'replied'], ends: ['replied'], struckOff: false }
const INSPECTION = ['inspection-began', 'inspection-ended', 'paused', 'resumed'] as const
const COMPLAINT: Course = {
  steps: [
    'examined',
    'defects-told',
    'corrected',
    'accepted',
    'refused',
    'forwarded',
    'responded',
    ...INSPECTION,
    'decided',
  ],
  ends: ['decided', 'refused'],
  struckOff: false,
}
const TENDER_COMPLAINT: Course = { ...COMPLAINT, steps: ['accepted', 'refused', ...INSPECTION, 'decided'] }

const COURSES: Readonly<Record<Exclude<MatterKind, 'complaint'>, Course>> = {
  request: REQUEST,
  letter: { ...REQUEST, steps: REQUEST.steps.filter((step) => step !== 'planned') },
  'arrears-complaint': {
    ...REQUEST,
    steps: ['classed', 'routed', 'accepted', 'refused', 'transferred', 'extended', 'replied', ...APPEAL],
  },
  'contact-change': { steps: ['struck-off'], ends: ['received'], struckOff: true },
  'size-verification': ANSWERED,
  enquiry: ANSWERED,
  objection: ANSWERED,
  challenge: { steps: ['routed', 'refused', 'replied'], ends: ['replied', 'refused'], struckOff: false },
}

function courseOf(kind: MatterKind, regime: Regime | undefined): Course {
  if (kind !== 'complaint') return COURSES[kind]
  return regime === 'tendering' ? TENDER_COMPLAINT : COMPLAINT
}

/** May be taken again. */
const AGAIN: ReadonlySet<IntakeStep> = new Set(['classed', 'routed', 'note'])
/** Needs one of these ahead of it. */
const NEEDS: { readonly [S in IntakeStep]?: readonly IntakeStep[] } = {
  planned: ['accepted'],
  transferred: ['accepted'],
  corrected: ['defects-told'],
  responded: ['forwarded'],
  'inspection-ended': ['inspection-began'],
  resumed: ['paused'],
  'satisfaction-asked': ['replied'],
  satisfaction: ['satisfaction-asked'],
}
/** Is no longer possible after one of these. */
const NOT_AFTER: { readonly [S in IntakeStep]?: readonly IntakeStep[] } = {
  examined: ['accepted', 'refused', 'forwarded'],
  'defects-told': ['accepted', 'refused', 'forwarded'],
  accepted: ['refused'],
  refused: ['accepted', 'forwarded', 'planned'],
  extended: ['replied'],
}
/** After the matter was settled only these follow. */
const AFTER_THE_END: ReadonlySet<IntakeStep> = new Set(['resumed', ...APPEAL, 'note'])

const isDone = (steps: readonly StandingStep[], ...kinds: readonly IntakeStep[]): boolean =>
  steps.some(({ kind }) => kinds.includes(kind))

/** A pause that was not lifted holds the procurement up, whatever became of the complaint. */
const isPaused = (steps: readonly StandingStep[]): boolean => isDone(steps, 'paused') && !isDone(steps, 'resumed')

/** Whether the matter is at its end: nothing more is waited for. */
export function isClosed(kind: MatterKind, regime: Regime | undefined, steps: readonly StandingStep[]): boolean {
  const { ends, struckOff } = courseOf(kind, regime)
  if (isPaused(steps)) return false
  if (isDone(steps, 'withdrawn', 'struck-off')) return true
  return !struckOff && isDone(steps, ...ends)
}

/** What may be recorded of a matter next, in the usual order; empty for one that is closed. */
export function nextSteps(
  kind: MatterKind,
  regime: Regime | undefined,
  steps: readonly StandingStep[],
): readonly IntakeStep[] {
  if (!isDone(steps, 'received')) return ['received']
  if (isClosed(kind, regime, steps)) return []
  const course = courseOf(kind, regime)
  const ended = isDone(steps, ...course.ends.filter((one) => one !== 'received'))
  const withdrawn = isDone(steps, 'withdrawn')
  const possible = (step: IntakeStep): boolean => {
    if (!AGAIN.has(step) && isDone(steps, step)) return false
    if (withdrawn && step !== 'resumed') return false
    if (ended && !AFTER_THE_END.has(step)) return false
    if (step === 'struck-off' && !isDone(steps, ...course.ends)) return false
    const needs = NEEDS[step]
    return (needs === undefined || isDone(steps, ...needs)) && !isDone(steps, ...(NOT_AFTER[step] ?? []))
  }
  const ends: readonly IntakeStep[] = ended ? ['note'] : ['withdrawn', 'note']
  return [...course.steps, ...ends].filter(possible)
}

/** Steps that may be left out: nobody waits for them. */
const OPTIONAL: ReadonlySet<IntakeStep> = new Set([
  'classed',
  'examined',
  'defects-told',
  'refused',
  'extended',
  'inspection-began',
  'paused',
  'withdrawn',
  'note',
])

/** The step that the matter waits for; undefined when it is closed. A request that nobody has in hand waits to be routed. */
export function waitsFor(
  kind: MatterKind,
  regime: Regime | undefined,
  steps: readonly StandingStep[],
): IntakeStep | undefined {
  const next = nextSteps(kind, regime, steps)
  if (isDone(steps, 'withdrawn') || isDone(steps, ...courseOf(kind, regime).ends)) return next[0]
  const expected = next.filter((step) => !OPTIONAL.has(step))
  // Handed to somebody once is enough.
  return expected.find((step) => step !== 'routed' || (needsRoute(kind) && !isDone(steps, 'routed')))
}

/** What comes in at the desk, and is handed to whoever handles it. */
function needsRoute(kind: MatterKind): boolean {
  return courseOf(kind, undefined).steps.includes('classed')
}

/** The first day on which `step` can have happened: what it needs came before it. */
export function earliestDay(step: IntakeStep, steps: readonly StandingStep[]): CivilDate | undefined {
  const ahead: readonly IntakeStep[] = ['received', ...(NEEDS[step] ?? [])]
  return steps.reduce<CivilDate | undefined>(
    (latest, { kind, on }) => (ahead.includes(kind) && (latest === undefined || on > latest) ? on : latest),
    undefined,
  )
}
