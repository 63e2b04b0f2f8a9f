import { disclosure } from '@tenderlight/contracts/performance'
import type {
  DisclosingUnits,
  DisclosurePage,
  DisclosuresPage,
  DisclosuresQuery,
} from '@tenderlight/contracts/performance'
import { disclosingUnits, findDisclosure, listDisclosures } from '@tenderlight/db/repositories/disclosures'
import { wordsOf } from './public-filter.ts'
import { PAGE_SIZE } from './read-notices.ts'
import type { Reading } from './read-notices.ts'

/** One page of what is public of how contracts are carried out; a page beyond the last one is empty. */
export async function readDisclosures(
  { db, district, today }: Reading,
  { q = '', kind, unit, page }: DisclosuresQuery,
): Promise<DisclosuresPage> {
  const filter = { words: wordsOf(q), kind, unit: unit?.replaceAll('\0', '') }
  const range = { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }
  const { total, disclosures } = await listDisclosures(db, district.id, filter, range)
  return {
    district: district.name,
    today,
    total,
    page,
    pageSize: PAGE_SIZE,
    disclosures: disclosures.map(({ snapshot, digest, correctedBy }) => ({
      ...disclosure.parse({ ...snapshot, digest }),
      correctedBy,
    })),
  }
}

/** The units that have published anything. */
export async function readDisclosingUnits({ db, district }: Reading): Promise<DisclosingUnits> {
  return { units: await disclosingUnits(db, district.id) }
}

/** One disclosure with the others of its contract; undefined when none has this number. */
export async function readDisclosure(
  { db, district, today }: Reading,
  number: string,
): Promise<DisclosurePage | undefined> {
  if (number.includes('\0')) return undefined
  const found = await findDisclosure(db, district.id, number)
  if (found === undefined) return undefined
  const { snapshot, digest, correctedBy } = found.disclosure
  return {
    district: district.name,
    today,
    disclosure: disclosure.parse({ ...snapshot, digest }),
    correctedBy,
    related: found.related,
  }
}
