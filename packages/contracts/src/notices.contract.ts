import * as z from 'zod'
import { settledFrom } from './settings.contract.ts'
import {
  basisPoints,
  category,
  civilDate,
  civilMonth,
  fen,
  lot,
  measure,
  medium,
  method,
  regime,
} from './values.contract.ts'

/** Filters of the public list; they are the query string of the page and of the feeds. */
export const noticesQuery = z.object({
  q: z.string().trim().max(100).optional(),
  kind: z.enum(['intention', 'announcement']).optional(),
  reservation: z.enum(['exclusive', 'partial', 'none']).optional(),
  /** The small-and-micro part reaches at least the district's share. */
  smallMicro: z.literal('1').optional(),
  noDeposit: z.literal('1').optional(),
  category: category.optional(),
  regime: regime.optional(),
  unit: z.string().max(60).optional(),
  /** Budget in yuan, whole. */
  budgetMax: z.coerce.number().int().min(0).optional(),
  budgetMin: z.coerce.number().int().min(0).optional(),
  publishedFrom: civilDate.optional(),
  publishedTo: civilDate.optional(),
  sort: z.enum(['published', 'earliest', 'budget']).default('published'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type NoticesQuery = z.infer<typeof noticesQuery>

/** A published notice: an immutable snapshot, as the public sees it. */
export const notice = z.object({
  number: z.string(),
  kind: z.enum(['intention', 'announcement']),
  publishedOn: civilDate,
  procurementId: z.string(),
  title: z.string(),
  unit: z.string(),
  regime,
  category,
  method,
  summary: z.string(),
  budget: fen.nullable(),
  controlPrice: fen.nullable(),
  expectedMonth: civilMonth.nullable(),
  /** Intentions: the first lawful day of the announcement. */
  earliestAnnouncement: civilDate.nullable(),
  bidDeadlineOn: civilDate.nullable(),
  measure: measure.nullable(),
  reservedSme: fen.nullable(),
  /** Reserved share of the budget. */
  reservedSmeShare: basisPoints.nullable(),
  reservedSmallMicro: fen.nullable(),
  /** Only where it is awarded in packages. */
  lots: z.array(lot).readonly().optional(),
  noReserveReason: z.string().nullable(),
  complaintPhone: z.string().nullable(),
  bidDeposit: fen.nullable(),
  medium: medium.nullable(),
  /** Only of a notice that corrects another: which, why, and the day on which the first of them was published. */
  corrects: z.object({ number: z.string(), reason: z.string(), since: civilDate }).optional(),
  /** SHA-256 of the snapshot. */
  digest: z.string(),
})
export type Notice = z.infer<typeof notice>

/** What a notice says otherwise than the one that it corrects; null: nothing. */
export const noticeChange = z.object({
  field: z.string(),
  from: z.union([z.string(), z.number()]).nullable(),
  to: z.union([z.string(), z.number()]).nullable(),
})
export type NoticeChange = z.infer<typeof noticeChange>

/** A notice in a list. What became of it is no part of the snapshot: its digest is taken without `correctedBy`. */
export const listedNotice = notice.extend({
  /** The number of the notice that corrects it. */
  correctedBy: z.string().nullable(),
})
export type ListedNotice = z.infer<typeof listedNotice>

export const noticesPage = z.object({
  district: z.string(),
  /** Whose rules hold, for example `jiujiang`. */
  jurisdiction: z.string(),
  today: civilDate,
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  notices: z.array(listedNotice),
})
export type NoticesPage = z.infer<typeof noticesPage>
export const noticePage = z.object({
  district: z.string(),
  /** Whose rules hold, for example `jiujiang`. */
  jurisdiction: z.string(),
  today: civilDate,
  notice,
  /** The number of the notice that corrects this one. */
  correctedBy: z.string().nullable(),
  /** Field by field what it corrects; empty of a notice that corrects none. */
  changes: z.array(noticeChange),
  /** What the district has settled that a notice is judged by. */
  settled: z.array(settledFrom),
  /** Other notices of the same procurement. */
  related: z.array(
    z.object({ number: z.string(), kind: z.enum(['intention', 'announcement']), publishedOn: civilDate }),
  ),
})
export type NoticePage = z.infer<typeof noticePage>

/** The districts that publish here, the one that is shown without being asked for first. */
export const publicDistricts = z.object({ districts: z.array(z.object({ id: z.uuid(), name: z.string() })) })
export type PublicDistricts = z.infer<typeof publicDistricts>

/** The units that have published, by name, with how many notices each. */
export const publishingUnits = z.object({ units: z.array(z.object({ name: z.string(), notices: z.int() })) })
export type PublishingUnits = z.infer<typeof publishingUnits>
