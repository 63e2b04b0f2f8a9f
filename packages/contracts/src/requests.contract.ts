import { CASE_STAGES } from '@tenderlight/compliance/cases/case'
import { INTAKE_STEPS } from '@tenderlight/compliance/intake/steps'
import { MATTER_KINDS, MATTER_SUBJECTS } from '@tenderlight/compliance/procurement/matter'
import * as z from 'zod'
import { creditCode } from './guarantors.contract.ts'
import { explainedDay } from './procurements.contract.ts'
import { requestFile } from './request-files.contract.ts'
import { civilDate, finding, light, regime } from './values.contract.ts'

export const matterKind = z.enum(MATTER_KINDS)
export const intakeStep = z.enum(INTAKE_STEPS)
const about = z.enum(MATTER_SUBJECTS)
/** The key of a channel, class, layer or level of the desk. */
const deskId = z.string().min(1).max(40)
const words = z.string().trim().min(1).max(4000)
const reason = z.string().trim().min(2).max(500)

/** Filters of the list; the same object is the address of the page. */
export const requestsInput = z.object({
  kind: matterKind.optional(),
  state: z.enum(['open', 'closed']).default('open'),
  /** Of open ones alone. */
  light: light.optional(),
  /** Of its number or title. */
  text: z.string().trim().min(1).max(100).optional(),
  channel: deskId.optional(),
  /** Who handles it. */
  unit: z.uuid().optional(),
  page: z.int().min(1).max(10_000).default(1),
})
export const REQUESTS_A_PAGE = 50

/** Where its last day comes from: a rule, or somebody who gave it; without one no limit is set (未设定时限). */
export const matterLimit = z.object({
  from: z.enum(['rule', 'given']),
  due: civilDate,
  rule: z.string().exactOptional(),
  part: z.string().exactOptional(),
})

export const matterRow = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: matterKind,
  regime: regime.nullable(),
  title: z.string(),
  channel: z.string(),
  receivedOn: civilDate,
  /** Null: somebody out of the reader's reach. */
  handler: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  project: z.object({ key: z.uuid(), number: z.string() }).nullable(),
  class: z.string().nullable(),
  level: z.string().nullable(),
  open: z.boolean(),
  /** Null: closed. */
  waitsFor: intakeStep.nullable(),
  light,
  limit: matterLimit.nullable(),
})
export type MatterListRow = z.infer<typeof matterRow>

export const requestsOutput = z.object({
  rows: z.array(matterRow),
  total: z.int(),
  /** How many open ones of each kind there are, whatever the filters; kinds without any are left out. */
  open: z.array(z.object({ kind: matterKind, lights: z.record(light, z.int()) })),
  /** 满意度 of what was received this year: of those who were asked and said so, how many were content. */
  satisfaction: z.object({ satisfied: z.int(), answered: z.int(), asked: z.int() }),
})
export type Requests = z.infer<typeof requestsOutput>

export const requestInput = z.object({ id: z.uuid() })
export const requestsOfInput = z.object({ key: z.uuid() })
export const requestsOfOutput = z.array(matterRow)

/** What a step says beside its day. */
const said = z.object({
  changedOn: civilDate.exactOptional(),
  knownOn: civilDate.exactOptional(),
  filedOn: civilDate.exactOptional(),
  replyDueOn: civilDate.exactOptional(),
  about: about.exactOptional(),
  posted: z.boolean().exactOptional(),
  mayAffectResult: z.boolean().exactOptional(),
  class: z.string().exactOptional(),
  layer: z.string().exactOptional(),
  level: z.string().exactOptional(),
  grade: z.string().exactOptional(),
  dueOn: civilDate.exactOptional(),
  to: z.uuid().exactOptional(),
  proven: z.boolean().exactOptional(),
  satisfied: z.boolean().exactOptional(),
})

const step = z.object({
  step: z.int(),
  kind: intakeStep,
  on: civilDate,
  said,
  words: z.string().nullable(),
  person: z.string(),
  /** ISO 8601. */
  at: z.string(),
  /** The step that it puts right. */
  corrects: z.int().nullable(),
  takenBack: z.boolean(),
  reason: z.string().nullable(),
  /** It stands: neither put right by a later one nor taken back. */
  stands: z.boolean(),
  /** Whether the reader may put it right. */
  correctable: z.boolean(),
})
export type MatterStep = z.infer<typeof step>

export const requestOutput = matterRow.extend({
  layer: z.string().nullable(),
  confidential: z.boolean(),
  /** How many steps are on record: a change names the number that it was made with. */
  version: z.int(),
  /** Null: not on record, or not for the reader. */
  party: z
    .object({
      name: z.string(),
      telephone: z.string().nullable(),
      creditCode: z.string().nullable(),
      address: z.string().nullable(),
    })
    .nullable(),
  after: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  /** Supervision cases that were opened from it, the newest first; those that the reader may see. */
  cases: z.array(
    z.object({
      id: z.uuid(),
      /** Null: no letter was issued. */
      number: z.string().nullable(),
      title: z.string(),
      stage: z.enum(CASE_STAGES),
      openedOn: civilDate,
    }),
  ),
  steps: z.array(step),
  /** Its files that the reader may see, those that were taken back included. */
  files: z.array(requestFile),
  /** What one file may have that the reader attaches; 0: they may attach none, and take none back. */
  mostBytes: z.int(),
  /** What the rules say of it, with the days as they were counted. */
  findings: z.array(z.object({ finding, days: z.array(explainedDay) })),
  /** Clocks of its project that a pause or a challenge stops; `due` null: they stand still. */
  stops: z.array(z.object({ rule: z.string(), part: z.string().nullable(), due: civilDate.nullable() })),
  /** What the reader may put on record now, with the first day on which it can have been. */
  next: z.array(z.object({ kind: intakeStep, earliest: civilDate })),
})
export type Request = z.infer<typeof requestOutput>

const named = z.object({ id: z.string(), name: z.string() })
/** What a request can be sorted by and handed to, and what the reader may take in. */
export const requestChoices = z.object({
  channels: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string() })),
  classes: z.array(named),
  layers: z.array(named),
  levels: z.array(named),
  routes: z.array(z.object({ class: z.string(), organisation: z.uuid() })),
  handlers: z.array(z.object({ id: z.uuid(), name: z.string() })),
  kinds: z.array(matterKind),
})
export type RequestChoices = z.infer<typeof requestChoices>

const party = z.object({
  name: z.string().trim().min(1).max(100),
  telephone: z.string().trim().min(3).max(40).nullable(),
  creditCode: creditCode.nullable(),
  address: z.string().trim().min(1).max(200).nullable(),
})

export const receiveInput = z.object({
  kind: matterKind,
  /** Of a complaint that belongs to no project on record. */
  regime: regime.nullable(),
  channel: deskId,
  title: z.string().trim().min(2).max(120),
  words,
  receivedOn: civilDate,
  /** The key of the project that it is about. */
  project: z.uuid().nullable(),
  /** The challenge or objection that came before. */
  after: z.uuid().nullable(),
  party: party.nullable(),
  confidential: z.boolean(),
  said: said.pick({
    changedOn: true,
    knownOn: true,
    filedOn: true,
    replyDueOn: true,
    about: true,
    posted: true,
    mayAffectResult: true,
    dueOn: true,
  }),
})
export type Receipt = z.infer<typeof receiveInput>

const change = { id: z.uuid(), version: z.int().min(1), on: civilDate }

export const routeInput = z.object({
  ...change,
  class: deskId.nullable(),
  layer: deskId.nullable(),
  level: deskId.nullable(),
  /** Who handles it from now on; null: whoever does. */
  to: z.uuid().nullable(),
  dueOn: civilDate.nullable(),
  words: words.nullable(),
})

export const stepInput = z.object({
  ...change,
  kind: intakeStep.exclude(['received', 'classed', 'routed', 'struck-off']),
  words: words.nullable(),
  said: said.pick({ proven: true, satisfied: true }),
})

export const correctStepInput = z.object({
  ...change,
  /** The number of the step as it was first put on record. */
  step: z.int().min(1),
  takenBack: z.boolean(),
  reason,
})

export const strikeOffInput = z.object({ ...change, words: words.nullable() })

/** Whether a matter of a project is to be taken in. */
export const choicesInput = z.object({ ofProject: z.boolean().default(false) })
