import { createHash } from 'node:crypto'
import { clockOf } from '@tenderlight/compliance/clock'
import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { noticeShown } from '@tenderlight/contracts/intentions'
import type { Notice } from '@tenderlight/contracts/notices'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { maskNotice } from '../personal-data/mask-notice.ts'

/** What a notice cannot go out without. */
const NEEDED = ['title', 'buyer', 'regime', 'category', 'method'] as const

/** The fields that a notice of this record would lack. */
export function missingForNotice(procurement: Procurement): readonly string[] {
  return NEEDED.filter((field) => procurement[field] === undefined)
}

export interface Publication {
  readonly kind: Notice['kind']
  readonly number: string
  readonly publishedOn: CivilDate
  /** What it corrects. */
  readonly corrects?: NonNullable<Notice['corrects']> | undefined
}

/** What everybody would read, names and telephones masked. Throws ZodError when the record lacks what `missingForNotice` names. */
export function shownNotice(
  procurement: Procurement,
  { kind, publishedOn, corrects }: Omit<Publication, 'number'>,
  context: Context,
): z.output<typeof noticeShown> {
  const full = noticeShown.parse({
    kind,
    publishedOn,
    ...(corrects === undefined
      ? {}
      : { corrects: { number: corrects.number, reason: corrects.reason, since: corrects.since } }),
    procurementId: procurement.id,
    title: procurement.title,
    unit: procurement.buyer,
    regime: procurement.regime,
    category: procurement.category,
    method: procurement.method,
    summary: procurement.summary ?? '',
    budget: procurement.budget ?? null,
    controlPrice: procurement.controlPrice ?? null,
    expectedMonth: procurement.expectedMonth ?? null,
    earliestAnnouncement: kind === 'intention' ? earliestAnnouncement(procurement, context) : null,
    bidDeadlineOn: procurement.bidDeadlineOn ?? null,
    measure: procurement.measure ?? null,
    reservedSme: procurement.reservedSme ?? null,
    reservedSmeShare: procurement.reservedSmeShare ?? null,
    reservedSmallMicro: procurement.reservedSmallMicro ?? null,
    ...(procurement.lots === undefined ? {} : { lots: procurement.lots }),
    noReserveReason: procurement.noReserveReason ?? null,
    complaintPhone: procurement.complaintPhone ?? null,
    bidDeposit: procurement.bidDeposit ?? null,
    medium: kind === 'intention' && procurement.regime === 'tendering' ? 'municipal' : 'provincial',
  })
  return maskNotice(full)
}

/**
 * The notice as the public will see it for good, with its number and the SHA-256 of its canonical JSON (keys in order, no
 * spaces). Throws ZodError when the record lacks what `missingForNotice` names.
 */
export function noticeSnapshot(
  procurement: Procurement,
  publication: Publication,
  context: Context,
): { snapshot: Omit<Notice, 'digest'>; digest: string } {
  const snapshot = { number: publication.number, ...shownNotice(procurement, publication, context) }
  const canonical = JSON.stringify(
    Object.fromEntries(Object.entries(snapshot).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  )
  return { snapshot, digest: createHash('sha256').update(canonical).digest('hex') }
}

/** The first day on which every lead time that runs is kept; null when none runs. */
export function earliestAnnouncement(procurement: Procurement, context: Context): CivilDate | null {
  const days = evaluate(procurement, context).flatMap((finding) => {
    const clock = clockOf(finding)
    const runs = clock?.counting === 'gap' && clock.to === 'announcement' && finding.verdict === 'pending'
    return runs && finding.due !== null ? [finding.due] : []
  })
  return days.reduce<CivilDate | null>((latest, day) => (latest === null || day > latest ? day : latest), null)
}
