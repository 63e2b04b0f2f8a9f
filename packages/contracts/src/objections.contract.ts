import * as z from 'zod'
import { findingRecordInput } from './rulebook.contract.ts'
import { civilDate, light, verdict } from './values.contract.ts'

/** open: nobody has decided. upheld: 属实, something was wrong. dismissed: 不成立. withdrawn: taken back by who said it. */
export const objectionState = z.enum(['open', 'upheld', 'dismissed', 'withdrawn'])
/** What was wrong: the rule itself, how something was read, the calendar, or what had been entered. */
export const wrongPart = z.enum(['rule', 'reading', 'calendar', 'entry'])

export const OBJECTIONS_A_PAGE = 20
export const OBJECTION_SORTS = ['said', 'decided', 'rule', 'unit'] as const

/** Somebody holds a finding to be wrong, and another person of the bureau decides; both names stay. */
export const objection = z.object({
  id: z.uuid(),
  /** Of the procurement. */
  key: z.uuid(),
  number: z.string(),
  title: z.string().nullable(),
  unit: z.object({ id: z.uuid(), name: z.string() }),
  rule: z.string(),
  part: z.string().nullable(),
  matter: z.string().nullable(),
  /** As it was judged on `judgedOn`, sealed with `digest`. */
  verdict,
  light,
  judgedOn: civilDate,
  digest: z.string(),
  reason: z.string(),
  /** What the right answer would be, where it was said. */
  rightAnswer: z.string().nullable(),
  saidBy: z.string(),
  saidAt: z.string(),
  state: objectionState,
  wrong: wrongPart.nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decisionReason: z.string().nullable(),
  /** The reader said it. */
  own: z.boolean(),
  /** The reader may decide it. */
  mayDecide: z.boolean(),
})

/** Filters of the list; every one may be absent. Open ones first; of both in the order asked for. */
export const objectionsInput = z.object({
  state: objectionState.optional(),
  rule: z.string().max(100).optional(),
  unit: z.uuid().optional(),
  sort: z.enum(OBJECTION_SORTS).default('said'),
  descending: z.boolean().default(true),
  page: z.int().min(1).max(10_000).default(1),
})
/** `rules`: what the list can be filtered by. */
export const objectionsOutput = z.object({ rows: z.array(objection), total: z.int(), rules: z.array(z.string()) })

export const objectionsOfInput = z.object({ key: z.uuid() })
export const objectionsOfOutput = z.object({ objections: z.array(objection) })
export const objectionsWaiting = z.object({ waiting: z.int() })

/** `seen`: how the finding stood when it was objected to; another finding by now is refused (`changed-meanwhile`). */
export const objectInput = findingRecordInput.extend({
  seen: z.object({ verdict, due: civilDate.nullable(), met: civilDate.nullable() }),
  reason: z.string().trim().min(2).max(1000),
  rightAnswer: z.string().trim().max(500).optional(),
})
/** Upheld: `wrong` says which part was. */
export const decideObjectionInput = z.discriminatedUnion('outcome', [
  z.object({
    id: z.uuid(),
    outcome: z.literal('upheld'),
    wrong: wrongPart,
    reason: z.string().trim().min(2).max(1000),
  }),
  z.object({ id: z.uuid(), outcome: z.literal('dismissed'), reason: z.string().trim().min(2).max(1000) }),
])
export const objectionInput = z.object({ id: z.uuid() })
export const objectionDone = z.object({ id: z.uuid() })

/** How often one rule was found wrong; see `RuleAccuracy` in compliance. */
export const ruleAccuracy = z.object({
  rule: z.string(),
  /** Findings of the rule by the last count; null: nothing was counted yet. */
  judged: z.int().nullable(),
  waiting: z.int(),
  upheld: z.int(),
  dismissed: z.int(),
  /** Findings found wrong. */
  wrong: z.int(),
  /** Basis points, rounded up; null: too few to tell, or not counted. */
  rate: z.int().nullable(),
})
/** 判定准确率: per rule, without a unit or a person. `countedOn`: the day of the last count of findings. */
export const accuracyOutput = z.object({
  countedOn: civilDate.nullable(),
  /** From so many findings on a rate is told. */
  enough: z.int(),
  rules: z.array(ruleAccuracy),
})

export type ObjectionOutput = z.infer<typeof objection>
export type ObjectionState = z.infer<typeof objectionState>
export type WrongPart = z.infer<typeof wrongPart>
export type RuleAccuracyOutput = z.infer<typeof ruleAccuracy>
export type AccuracyOutput = z.infer<typeof accuracyOutput>
