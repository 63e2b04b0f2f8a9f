import { ESCALATED_TO } from '@tenderlight/compliance/cases/case'
import * as z from 'zod'
import { letterContent } from './case-letters.contract.ts'
import { caseKind } from './cases.contract.ts'
import { civilDate, litLevel } from './values.contract.ts'

/** A breach, by where it stands. */
export const breachOf = z.object({
  key: z.uuid(),
  rule: z.string().max(100),
  part: z.string().max(40).optional(),
  matter: z.string().max(100).optional(),
})

export const candidatesInput = z.object({
  unit: z.uuid().optional(),
  level: litLevel.optional(),
  light: z.enum(['red', 'yellow']).default('red'),
  rule: z.string().max(100).optional(),
  /** Of this procurement alone. */
  key: z.uuid().optional(),
  cursor: z.string().max(400).optional(),
  limit: z.int().min(1).max(200).default(50),
})

/** Breaches of units that no open case is about, by unit; those that wait longest first. */
export const candidatesOutput = z.object({
  rows: z.array(
    z.object({
      key: z.uuid(),
      number: z.string(),
      title: z.string().nullable(),
      unit: z.object({ id: z.uuid(), name: z.string() }),
      rule: z.string(),
      part: z.string().nullable(),
      matter: z.string().nullable(),
      level: litLevel,
      light: z.enum(['red', 'yellow']),
      /** Null: a requirement without a last day. */
      due: civilDate.nullable(),
      lateWorkingDays: z.int().nullable(),
      /** A closed case that was about it. */
      before: z.object({ id: z.uuid(), number: z.string().nullable() }).nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
})

export type BreachOf = z.infer<typeof breachOf>
export type Candidate = z.infer<typeof candidatesOutput>['rows'][number]

const words = (most: number) => z.string().trim().min(2).max(most)

/**
 * Opens cases by hand: of `subjects` one for each unit, or one about what stands on no record. With `letter` a letter is drafted
 * for each from its findings; without (口头督办) the unit is asked at once and `text` is what it is told.
 */
export const openCasesInput = z
  .object({
    subjects: z.array(breachOf).max(500).default([]),
    about: z
      .object({
        unit: z.uuid(),
        kind: caseKind,
        title: words(100),
        /** The finding of a check of the province's list that it is about. */
        check: z.object({ id: z.uuid(), n: z.int().min(1) }).optional(),
        /** The request, challenge or complaint that it is opened from; at most one open case for each. */
        request: z.uuid().optional(),
      })
      .refine(({ check, request }) => check === undefined || request === undefined, { path: ['request'] })
      .optional(),
    /** What is asked; needed without subjects and without a letter. */
    text: words(2000).optional(),
    letter: z.boolean(),
    /** By when the unit answers; absent: the district's term for it, else none. */
    answerBy: civilDate.optional(),
  })
  .refine(({ subjects, about }) => subjects.length > 0 !== (about !== undefined), { path: ['subjects'] })
  .refine(({ about, letter, text }) => text !== undefined || (about === undefined && letter), { path: ['text'] })
export const openCasesOutput = z.object({ ids: z.array(z.uuid()) })

/** The case, and the last step that the person had before them; another meanwhile: `changed-meanwhile`. */
const at = z.object({ id: z.uuid(), step: z.int().min(1) })

/** Without `content` the letter says what the findings say today; without `dueOn` the district's term for an answer holds. */
export const draftLetterInput = at.extend({
  content: letterContent.optional(),
  dueOn: civilDate.nullable().optional(),
})

/** Issues the newest drafts of these cases, numbered in this order: all of them or none. */
export const issueLettersInput = z.object({ ids: z.array(z.uuid()).min(1).max(100) })
export const issueLettersOutput = z.object({ issued: z.array(z.object({ id: z.uuid(), number: z.string() })) })

/** `dueOn`: with `returned`, by when it is to be done anew. */
export const reviewCaseInput = at.extend({
  what: z.enum(['returned', 'passed', 'fed-back']),
  text: words(2000),
  dueOn: civilDate.optional(),
})

export const escalateCaseInput = at.extend({ to: z.enum(ESCALATED_TO), text: words(1000) })

/** 督办人员备注: for the bureau alone. */
export const noteCaseInput = z.object({ id: z.uuid(), text: words(2000) })

/** `dueOn`: with `extension-granted`, the new last day. `text` may be empty only for `struck-off` with everything in order. */
export const decideCaseInput = at
  .extend({
    what: z.enum([
      'struck-off',
      'extension-granted',
      'extension-declined',
      'withdrawal-asked',
      'withdrawal-declined',
      'withdrawn',
    ]),
    text: z.string().trim().max(2000),
    dueOn: civilDate.optional(),
  })
  .refine(({ what, dueOn }) => (what === 'extension-granted') === (dueOn !== undefined), { path: ['dueOn'] })
  .refine(({ what, text }) => what === 'struck-off' || text.length >= 2, { path: ['text'] })

/** `day`: of a plan, by when it will be done; of `rectified`, when it was; of `extension-asked`, until when. */
export const answerCaseInput = at.extend({
  what: z.enum(['answered', 'rectified', 'extension-asked']),
  text: words(5000),
  day: civilDate,
})

/** Where a file of a step is sent to (POST, its bytes as the body) and fetched from (GET, with its key behind). */
export const CASE_FILES_PATH = '/api/cases/files'

/** What is said of a file that is sent, in the address: the case, the step that it proves, its name. */
export const caseFileQuery = z.object({
  id: z.uuid(),
  step: z.coerce.number().int().min(1),
  name: z.string().min(1).max(400),
  note: z.string().trim().max(500).optional(),
})
