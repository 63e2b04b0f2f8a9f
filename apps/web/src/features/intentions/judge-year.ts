import type { Context } from '@tenderlight/compliance/evaluate'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { PlanProject, SharePlan } from '@tenderlight/contracts/budget'
import { judgeBases } from '../../ui/share-bases/judge-bases.ts'
import type { JudgedBase } from '../../ui/share-bases/judge-bases.ts'
import type { Draft } from './draft.ts'
import { plannedRecord } from './planned-record.ts'

/** By what a form knows its own project among those of the plan. */
export interface Own {
  readonly submission?: string | undefined
  readonly draft?: string | undefined
  /** The number of the notice that it corrects. */
  readonly corrects?: string | undefined
}

/** Whether a project of the plan is the one that the form is about, so that the draft stands in its place. */
function isOwn({ key, submission, draft: prepared, notice, record }: PlanProject, draft: Draft, of: Own): boolean {
  if (of.corrects !== undefined) return notice === of.corrects
  if (submission !== null && submission === of.submission) return true
  if (prepared !== null && prepared === of.draft) return true
  return key !== null && draft.id !== '' && record['id'] === draft.id
}

/**
 * The three bases of a department's year, as they stand, and with this draft in place of its own project. Undefined: the
 * draft says too little, or corrects a notice of another year.
 */
export function judgeYear(draft: Draft, of: Own, plan: SharePlan, context: Context): readonly JudgedBase[] | undefined {
  if (draft.budget === undefined || draft.category === undefined) return undefined
  const own = plan.projects.find((project) => isOwn(project, draft, of))
  if (of.corrects !== undefined && own === undefined) return undefined
  const others = plan.projects.filter((project) => project !== own).map(recordOf)
  return judgeBases(
    plan,
    own === undefined ? others : [...others, recordOf(own)],
    [...others, inPlace(draft, own, plan, context)],
    context,
  )
}

/** The draft as it would stand; of a project with notices the days stay what they are. */
function inPlace(draft: Draft, own: PlanProject | undefined, plan: SharePlan, { today }: Context): Procurement {
  const planned = plannedRecord(draft, plan.unit.name, today)
  // The year that is planned is the one that the plan was asked for.
  if (own === undefined || own.key === null) return { ...planned, id: planned.id || 'draft', fiscalYear: plan.year }
  const { intentionOn: _i, tenderPlanOn: _t, noReserveStatedIn: _n, ...said } = planned
  const kept = Object.fromEntries(Object.entries(own.record).filter(([field]) => !SAID.has(field)))
  return { ...kept, ...said, fiscalYear: plan.year }
}

/** What a form says of a project: left empty, it is said no more. */
const SAID: ReadonlySet<string> = new Set([
  'category',
  'budget',
  'controlPrice',
  'measure',
  'reservedSme',
  'reservedSmeShare',
  'reservedSmallMicro',
  'lots',
  'noReserveReason',
  'complaintPhone',
])

// The record as the server stores it; the contract hands it on untyped.
const recordOf = ({ record }: PlanProject) => record as unknown as Procurement
