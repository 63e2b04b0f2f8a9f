import type { NoticesQuery } from '@tenderlight/contracts/notices'
import type { PublicNoticesFilter } from '@tenderlight/db/repositories/public-notices-filter'
import type { Measure } from '@tenderlight/compliance/procurement/vocabulary'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { smallMicroShares } from './small-micro-shares.ts'

const MEASURES: Readonly<Record<NonNullable<NoticesQuery['reservation']>, readonly Measure[]>> = {
  exclusive: ['exclusive'],
  partial: ['package', 'consortium', 'subcontract', 'partial'],
  none: ['none'],
}

/** What a query of the public list asks the database for; 小微优先 is measured by the district's share on `today`. */
export function filterOf(query: NoticesQuery, jurisdiction: JurisdictionId, today: CivilDate): PublicNoticesFilter {
  const { kind, category, regime, unit, publishedFrom, publishedTo } = query
  return {
    words: wordsOf(query.q ?? ''),
    ...(kind && { kind }),
    ...(query.reservation && { measures: MEASURES[query.reservation] }),
    ...(query.smallMicro && { smallMicroShare: smallMicroShares(jurisdiction, today) }),
    ...(query.noDeposit && { noDeposit: true }),
    ...(category && { category }),
    ...(regime && { regime }),
    ...(unit && { unit: unit.replaceAll('\0', '') }),
    ...(query.budgetMin !== undefined && { budgetMin: fenOf(query.budgetMin) }),
    ...(query.budgetMax !== undefined && { budgetMax: fenOf(query.budgetMax) }),
    ...(publishedFrom && { publishedFrom }),
    ...(publishedTo && { publishedTo }),
  }
}

/** The words of a search: what stands between spaces, the wide one included, and between the commas that people type. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s\p{Cc},\uFF0C、]+/u).filter((word) => word !== '')
}

/** Whole yuan in fen; an amount beyond what money can be is as good as the largest. */
function fenOf(yuan: number): number {
  return Math.min(yuan * 100, Number.MAX_SAFE_INTEGER)
}
