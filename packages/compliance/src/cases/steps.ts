import type { CivilDate } from '@tenderlight/law/civil-date'
import type { CaseStage, CaseStep, CaseStepKind, CaseWaitsFor } from './case.ts'

/** A case as its steps have made it. */
export interface CaseState {
  readonly stage: CaseStage
  /** The last day of what comes next, and the day from which its term runs; null: no clock. */
  readonly term: { readonly from: CivilDate; readonly due: CivilDate } | null
  /** The unit asked for more time, and nobody has decided yet. */
  readonly extensionAsked: boolean
  /** Somebody asked that the case be withdrawn, and nobody else has decided yet. */
  readonly withdrawalAsked: boolean
  readonly closed: { readonly as: 'struck-off' | 'withdrawn'; readonly on: CivilDate } | null
}

type Open = Exclude<CaseStage, 'closed'>

/** Where each step leads, from each stage in which it may follow; `opened` alone begins a case. */
const LEADS: { readonly [K in Exclude<CaseStepKind, 'opened'>]: { readonly [S in Open]?: CaseStage } } = {
  'letter-drafted': { 'to-issue': 'to-issue' },
  'letter-issued': { 'to-issue': 'to-answer' },
  answered: { 'to-answer': 'rectifying', rectifying: 'rectifying' },
  rectified: { 'to-answer': 'to-review', rectifying: 'to-review' },
  'extension-asked': { 'to-answer': 'to-answer', rectifying: 'rectifying' },
  'extension-granted': { 'to-answer': 'to-answer', rectifying: 'rectifying' },
  'extension-declined': { 'to-answer': 'to-answer', rectifying: 'rectifying' },
  // A plan that will not do is to be made anew; work that will not do is to be done anew.
  returned: { rectifying: 'to-answer', 'to-review': 'rectifying' },
  passed: { 'to-review': 'to-feed-back' },
  'fed-back': { 'to-feed-back': 'to-strike-off' },
  'struck-off': { 'to-strike-off': 'closed' },
  escalated: everywhere(),
  'withdrawal-asked': everywhere(),
  'withdrawal-declined': everywhere(),
  withdrawn: everywhere('closed'),
}

function everywhere(to?: CaseStage): { readonly [S in Open]: CaseStage } {
  return {
    'to-issue': to ?? 'to-issue',
    'to-answer': to ?? 'to-answer',
    rectifying: to ?? 'rectifying',
    'to-review': to ?? 'to-review',
    'to-feed-back': to ?? 'to-feed-back',
    'to-strike-off': to ?? 'to-strike-off',
  }
}

/** Steps that begin a term of their own; all others leave it running. */
const SETS_TERM: ReadonlySet<CaseStepKind> = new Set([
  'opened',
  'letter-issued',
  'answered',
  'rectified',
  'extension-granted',
  'returned',
  'passed',
  'fed-back',
])
/** What was asked for is settled by doing it, or by asking for it anew. */
const SETTLES_EXTENSION: ReadonlySet<CaseStepKind> = new Set([
  'answered',
  'rectified',
  'returned',
  'extension-granted',
  'extension-declined',
])

/** The stage to which a step leads after `state` (undefined: of no case yet); undefined: it cannot follow. */
export function leadsTo(state: CaseState | undefined, step: Pick<CaseStep, 'kind' | 'letter'>): CaseStage | undefined {
  if (step.kind === 'opened') {
    if (state !== undefined) return undefined
    return step.letter === false ? 'to-answer' : 'to-issue'
  }
  if (state === undefined || state.stage === 'closed') return undefined
  if (step.kind === 'extension-asked' && state.extensionAsked) return undefined
  if (decidesExtension(step.kind) && !state.extensionAsked) return undefined
  if (step.kind === 'withdrawal-asked' && state.withdrawalAsked) return undefined
  if (decidesWithdrawal(step.kind) && !state.withdrawalAsked) return undefined
  return LEADS[step.kind][state.stage]
}

const decidesExtension = (kind: CaseStepKind): boolean => kind === 'extension-granted' || kind === 'extension-declined'
const decidesWithdrawal = (kind: CaseStepKind): boolean => kind === 'withdrawn' || kind === 'withdrawal-declined'

/** The state after one more step. Throws `RangeError` where it cannot follow. */
export function afterStep(state: CaseState | undefined, step: CaseStep): CaseState {
  const stage = leadsTo(state, step)
  if (stage === undefined) throw new RangeError(`${step.kind} does not follow ${state?.stage ?? 'nothing'}`)
  const term = step.due === null ? null : { from: step.on, due: step.due }
  const { kind, on } = step
  return {
    stage,
    term: stage === 'closed' ? null : SETS_TERM.has(kind) ? term : (state?.term ?? null),
    extensionAsked:
      kind === 'extension-asked' ||
      ((state?.extensionAsked ?? false) && !SETTLES_EXTENSION.has(kind) && stage !== 'closed'),
    withdrawalAsked:
      kind === 'withdrawal-asked' ||
      ((state?.withdrawalAsked ?? false) && !decidesWithdrawal(kind) && stage !== 'closed'),
    closed: kind === 'struck-off' || kind === 'withdrawn' ? { as: kind, on } : null,
  }
}

/** What the steps of a case, in their order, have made of it. Throws `RangeError` for none, and where one cannot follow. */
export function caseState(steps: readonly CaseStep[]): CaseState {
  const state = steps.reduce<CaseState | undefined>(afterStep, undefined)
  if (state === undefined) throw new RangeError('a case begins with a step')
  return state
}

/** Who has to do something next; null: nobody, the case is closed. */
export function waitsFor({ stage, extensionAsked, withdrawalAsked }: CaseState): CaseWaitsFor | null {
  if (stage === 'closed') return null
  if (extensionAsked || withdrawalAsked) return 'bureau'
  return stage === 'to-answer' || stage === 'rectifying' ? 'unit' : 'bureau'
}
