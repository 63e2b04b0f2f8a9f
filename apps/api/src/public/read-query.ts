import { noticesQuery } from '@tenderlight/contracts/notices'
import type { NoticesQuery } from '@tenderlight/contracts/notices'
import { EXPECTED, INSTEAD, messageOf } from './query-words.ts'
import type { Locale } from './query-words.ts'

/** One parameter that cannot be used: where it stands, what was found, what was expected, what to do. */
export interface QueryProblem {
  readonly where: string
  readonly found: string
  readonly expected: string
  readonly instead: string
}

/** The body of a 400. */
export interface QueryRefusal {
  readonly error: 'invalid-query'
  readonly message: string
  readonly problems: readonly QueryProblem[]
}

type ReadQuery =
  | { readonly ok: true; readonly query: NoticesQuery }
  | { readonly ok: false; readonly refusal: QueryRefusal }

/**
 * The filters in a query string. A parameter without a value counts as absent (a plain form sends those), an unknown
 * one is ignored (links get decorated on their way); one that cannot be read, or a range upside down, refuses the
 * whole query and says which, in the language of `locale`.
 */
export function readNoticesQuery(raw: unknown, locale: Locale): ReadQuery {
  const given = Object.fromEntries(Object.entries(asRecord(raw)).filter(([, value]) => value !== ''))
  const parsed = noticesQuery.safeParse(given)
  const unreadable = parsed.success
    ? upsideDown(parsed.data)
    : [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]
  if (parsed.success && unreadable.length === 0) return { ok: true, query: parsed.data }
  const problems = unreadable.map((where) => ({
    where,
    found: foundText(given[where]),
    expected: EXPECTED[where as keyof NoticesQuery]?.[locale] ?? '',
    instead: INSTEAD[locale],
  }))
  return { ok: false, refusal: { error: 'invalid-query', message: messageOf(problems, locale), problems } }
}

/** The first bound of each range whose lower bound lies above the upper one. */
function upsideDown(query: NoticesQuery): string[] {
  const wrong: string[] = []
  if (query.budgetMin !== undefined && query.budgetMax !== undefined && query.budgetMin > query.budgetMax) {
    wrong.push('budgetMin')
  }
  if (query.publishedFrom && query.publishedTo && query.publishedFrom > query.publishedTo) wrong.push('publishedFrom')
  return wrong
}

function asRecord(raw: unknown): Record<string, unknown> {
  return typeof raw === 'object' && raw !== null ? { ...raw } : {}
}

/** What stood there, short enough to be shown. */
function foundText(value: unknown): string {
  const text = Array.isArray(value) ? value.map(String).join(', ') : String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
