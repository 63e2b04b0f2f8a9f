import { createHash, randomUUID } from 'node:crypto'
import type { Notice } from '@tenderlight/contracts/notices'
import type { Schema } from '@tenderlight/db/schema'
import type { Kysely } from 'kysely'

/** A district with one unit, ready to hold notices. */
export interface Place {
  readonly districtId: string
  readonly unitId: string
}

/** An exclusive service of 1,680,000 yuan, published 2026-11-19; `overrides` say what differs. */
export function aNotice(overrides: Partial<Notice> = {}): Omit<Notice, 'digest'> {
  return {
    number: 'YX-2026-0001',
    kind: 'intention',
    publishedOn: '2026-11-19',
    procurementId: 'P-1',
    title: '城区公园绿化养护服务(2027 年度)',
    unit: '区城市管理局',
    regime: 'government-procurement',
    category: 'services',
    method: 'open-tender',
    summary: '三处公园约 12 万平方米绿地的日常养护。',
    budget: 168_000_000,
    controlPrice: null,
    expectedMonth: '2026-12',
    earliestAnnouncement: '2026-12-19',
    bidDeadlineOn: null,
    measure: 'exclusive',
    reservedSme: 168_000_000,
    reservedSmeShare: 10_000,
    reservedSmallMicro: null,
    noReserveReason: null,
    complaintPhone: null,
    bidDeposit: 0,
    medium: 'provincial',
    ...overrides,
  }
}

/** A district 示范区 under the rules of 鸠江, founded on `foundedAt`. */
export async function aDistrict(db: Kysely<Schema>, name = '示范区', foundedAt = new Date(0)): Promise<Place> {
  const place = { districtId: randomUUID(), unitId: randomUUID() }
  await db
    .insertInto('districts')
    .values({ id: place.districtId, name, jurisdiction: 'jiujiang', created_at: foundedAt })
    .execute()
  await db
    .insertInto('organisations')
    .values({
      district_id: place.districtId,
      id: place.unitId,
      name: '区城市管理局',
      kind: 'budget-unit',
      created_at: foundedAt,
    })
    .execute()
  return place
}

/** Puts notices on record as publishing does; those with one `procurementId` belong to one procurement. Returns their digests. */
export async function publish(
  db: Kysely<Schema>,
  { districtId, unitId }: Place,
  notices: readonly Omit<Notice, 'digest'>[],
): Promise<string[]> {
  const keys = new Map<string, string>()
  const digests: string[] = []
  for (const notice of notices) {
    const key = keys.get(notice.procurementId) ?? randomUUID()
    if (!keys.has(notice.procurementId)) await register(db, districtId, unitId, key, notice)
    keys.set(notice.procurementId, key)
    const snapshot = JSON.stringify(notice)
    const digest = digestOf(notice)
    await db
      .insertInto('notices')
      .values({
        district_id: districtId,
        id: randomUUID(),
        number: notice.number,
        kind: notice.kind,
        procurement_id: key,
        organisation_id: unitId,
        published_on: notice.publishedOn,
        published_at: new Date(`${notice.publishedOn}T02:00:00Z`),
        published_by: null,
        snapshot,
        digest,
      })
      .execute()
    digests.push(digest)
  }
  return digests
}

/** SHA-256 of a notice's canonical JSON: keys in order, no spaces. Anyone can compute it from what the portal shows. */
export function digestOf(notice: Omit<Notice, 'digest'>): string {
  const entries = Object.entries(notice).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify(Object.fromEntries(entries)))
    .digest('hex')
}

async function register(
  db: Kysely<Schema>,
  districtId: string,
  unitId: string,
  key: string,
  notice: Omit<Notice, 'digest'>,
): Promise<void> {
  const at = new Date(`${notice.publishedOn}T02:00:00Z`)
  await db
    .insertInto('procurements')
    .values({
      district_id: districtId,
      id: key,
      organisation_id: unitId,
      number: notice.procurementId,
      held_by: 'register',
      record: JSON.stringify({ title: notice.title }),
      created_at: at,
      updated_at: at,
      stage: 'intention',
      law_base: 'green',
      law_yellow_from: null,
      law_red_from: null,
      commitment_base: 'green',
      commitment_yellow_from: null,
      commitment_red_from: null,
      next_due: null,
      next_rule: null,
      projected_with: 'test',
    })
    .execute()
}
