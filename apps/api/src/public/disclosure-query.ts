import { disclosuresQuery } from '@tenderlight/contracts/performance'
import type { DisclosuresQuery } from '@tenderlight/contracts/performance'
import { EXPECTED, INSTEAD, messageOf } from './query-words.ts'
import type { Locale } from './query-words.ts'
import type { QueryRefusal } from './read-query.ts'

const KIND = { 'zh-CN': '以下之一:change, progress, acceptance', en: 'one of: change, progress, acceptance' } as const

type ReadQuery =
  | { readonly ok: true; readonly query: DisclosuresQuery }
  | { readonly ok: false; readonly refusal: QueryRefusal }

/** The filters of the list of disclosures in a query string; read as those of the list of notices are. */
export function readDisclosuresQuery(raw: unknown, locale: Locale): ReadQuery {
  const all: Readonly<Record<string, unknown>> = typeof raw === 'object' && raw !== null ? { ...raw } : {}
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
  const parsed = disclosuresQuery.safeParse(given)
  if (parsed.success) return { ok: true, query: parsed.data }
  const problems = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))].map((where) => ({
    where,
    found: String(given[where]).slice(0, 60),
    expected: where === 'kind' ? KIND[locale] : (EXPECTED[where as 'q' | 'unit' | 'page']?.[locale] ?? ''),
    instead: INSTEAD[locale],
  }))
  return { ok: false, refusal: { error: 'invalid-query', message: messageOf(problems, locale), problems } }
}
