import {
  ACCEPTANCE_CONCLUSIONS,
  STANDARD_KINDS,
  STANDARD_RESULTS,
} from '@tenderlight/compliance/performance/acceptance'
import { MILESTONE_SIDES } from '@tenderlight/compliance/performance/milestones'
import * as z from 'zod'
import { category, civilDate, fen, regime } from './values.contract.ts'

const reason = z.string().trim().min(2).max(500)
const line = (most: number) => z.string().trim().min(1).max(most)

export const MOST_MILESTONES = 60
export const MOST_STANDARDS = 120

const milestone = z.object({
  name: line(100),
  plannedOn: civilDate,
  doneOn: civilDate.exactOptional(),
  what: line(500).exactOptional(),
  side: z.enum(MILESTONE_SIDES),
  note: line(500).exactOptional(),
})
const standard = z.object({
  kind: z.enum(STANDARD_KINDS),
  text: line(500),
  result: z.enum(STANDARD_RESULTS).exactOptional(),
  note: line(500).exactOptional(),
})
const acceptance = z.object({
  publicService: z.boolean().exactOptional(),
  usersTookPart: z.boolean().exactOptional(),
  participants: line(500).exactOptional(),
  conclusion: z.enum(ACCEPTANCE_CONCLUSIONS).exactOptional(),
})

/** 变更、进度、验收: what is made public of a contract's performance. */
export const disclosureKind = z.enum(['change', 'progress', 'acceptance'])
export type DisclosureKind = z.infer<typeof disclosureKind>

export const performanceInput = z.object({ key: z.uuid() })
/** All milestones, in order. `version`: what was looked at; `reason`: why something on record changes. */
export const saveMilestonesInput = z.object({
  key: z.uuid(),
  version: z.int().min(0),
  milestones: z.array(milestone.extend({ id: z.uuid().exactOptional() })).max(MOST_MILESTONES),
  reason: reason.optional(),
})
/** That a milestone was reached, on which day. */
export const finishMilestoneInput = z.object({ key: z.uuid(), version: z.int().min(0), id: z.uuid(), on: civilDate })
/** That it was not: what was entered by mistake is taken off. */
export const reopenMilestoneInput = z.object({ key: z.uuid(), version: z.int().min(0), id: z.uuid(), reason })
/** All of the acceptance, as it shall stand. */
export const saveAcceptanceInput = acceptance.extend({
  key: z.uuid(),
  version: z.int().min(0),
  standards: z.array(standard.extend({ id: z.uuid().exactOptional() })).max(MOST_STANDARDS),
  reason: reason.optional(),
})

const change = z.object({
  on: civilDate,
  what: line(1_000),
  why: line(1_000),
  /** By how much the contract's amount grows, where it does. */
  amount: fen.exactOptional(),
})
/** What shall be made public; everything else comes from the record. */
const toDisclose = z.object({
  key: z.uuid(),
  kind: disclosureKind,
  /** Of the kind `change`. */
  change: change.optional(),
  note: line(1_000).optional(),
  corrects: z.object({ number: line(60), reason }).optional(),
})
export const previewDisclosureInput = toDisclose
export type ToDisclose = z.input<typeof toDisclose>
/** `seen`: the digest of what was shown before. */
export const publishDisclosureInput = toDisclose.extend({ seen: z.string().length(64) })

/** What the public reads of how a contract is carried out: an immutable snapshot. */
export const disclosure = z.object({
  number: z.string(),
  kind: disclosureKind,
  publishedOn: civilDate,
  procurementId: z.string(),
  title: z.string(),
  unit: z.string(),
  supplier: z.string().nullable(),
  regime: regime.nullable(),
  category: category.nullable(),
  contractSignedOn: civilDate,
  contractAmount: fen.nullable(),
  /** Of the kind `progress`. */
  milestones: z.array(milestone.omit({ note: true, doneOn: true }).extend({ doneOn: civilDate.nullable() })).nullable(),
  note: z.string().nullable(),
  change: change.nullable(),
  acceptance: acceptance.extend({ on: civilDate, standards: z.array(standard.omit({ note: true })) }).nullable(),
  corrects: z.object({ number: z.string(), reason: z.string() }).exactOptional(),
  /** SHA-256 of the snapshot. */
  digest: z.string(),
})
export type Disclosure = z.infer<typeof disclosure>
/** As it would be published now, without a number yet. */
export const disclosurePreview = z.object({ shown: disclosure.omit({ number: true, digest: true }), seen: z.string() })
export type DisclosurePreview = z.infer<typeof disclosurePreview>

const standing = z.object({ state: z.enum(['done', 'done-late', 'late', 'awaited']), days: z.int() })
/** `files`: evidence that stands. */
const shownMilestone = milestone.extend({ id: z.uuid(), standing, files: z.int() })
export type ShownMilestone = z.infer<typeof shownMilestone>
const shownStandard = standard.extend({ id: z.uuid() })
const version = z.object({
  at: z.string(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  of: z.enum(['milestones', 'acceptance']),
  /** How many milestones or standards there were then, and how many of them reached or examined. */
  count: z.int(),
  done: z.int(),
})
const published = z.object({
  number: z.string(),
  kind: disclosureKind,
  publishedOn: civilDate,
  publisher: z.string().nullable(),
  corrects: z.string().nullable(),
  correctedBy: z.string().nullable(),
})
export type PublishedDisclosure = z.infer<typeof published>

export const performanceOutput = z.object({
  key: z.uuid(),
  today: civilDate,
  contractSignedOn: civilDate.nullable(),
  acceptedOn: civilDate.nullable(),
  /** Of the contract, for what it can look up itself. */
  supplier: z.string().nullable(),
  /** 0: none were ever on record. */
  milestonesVersion: z.int(),
  milestones: z.array(shownMilestone),
  acceptanceVersion: z.int(),
  acceptance: acceptance.extend({ standards: z.array(shownStandard) }).nullable(),
  /** Standards that the report covers; null while it says nothing of any. */
  covered: z.int().nullable(),
  disclosures: z.array(published),
  changes: z.array(version),
})
export type Performance = z.infer<typeof performanceOutput>
export const disclosed = z.object({ number: z.string() })

/** Filters of the public list; they are the query string of its page. */
export const disclosuresQuery = z.object({
  q: z.string().trim().max(100).optional(),
  kind: disclosureKind.optional(),
  unit: z.string().max(60).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type DisclosuresQuery = z.infer<typeof disclosuresQuery>
const listed = disclosure.extend({ correctedBy: z.string().nullable() })
export type ListedDisclosure = z.infer<typeof listed>
export const disclosuresPage = z.object({
  district: z.string(),
  today: civilDate,
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  disclosures: z.array(listed),
})
export type DisclosuresPage = z.infer<typeof disclosuresPage>
/** The units that have published anything, by name. */
export const disclosingUnits = z.object({ units: z.array(z.string()) })
export type DisclosingUnits = z.infer<typeof disclosingUnits>
export const disclosurePage = z.object({
  district: z.string(),
  today: civilDate,
  disclosure,
  correctedBy: z.string().nullable(),
  related: z.array(z.object({ number: z.string(), kind: disclosureKind, publishedOn: civilDate })),
})
export type DisclosurePage = z.infer<typeof disclosurePage>
