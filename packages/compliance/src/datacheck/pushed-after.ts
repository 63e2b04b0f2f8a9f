import type { PushedNotice } from '../procurement/tender-facts.ts'
import { publishedSomewhere } from '../rules/intention/notice-data.rule.ts'
import type { OwnProject } from './own-notices.ts'
import type { NoticeKind } from './platform-line.ts'

/**
 * The notices that reached the province's site, as `pushedNotices` records them, once a list told of them: `found` were in it,
 * `missing` were not. Undefined where the list says nothing new, or leaves one of the record's notices open: then nothing may be
 * recorded, because what is not named there counts as not having arrived.
 */
export function pushedAfter(
  record: OwnProject['record'],
  found: ReadonlySet<NoticeKind>,
  missing: ReadonlySet<NoticeKind>,
): readonly PushedNotice[] | undefined {
  const asked = publishedSomewhere(record)
  const before = record.pushedNotices
  const known = (what: PushedNotice) => found.has(what) || missing.has(what) || before?.includes(what) === true
  if (asked.length === 0 || !asked.every(known)) return undefined
  const after = (['announcement', 'result', 'contract'] as const).filter(
    (what) => found.has(what) || (before?.includes(what) === true && !missing.has(what)),
  )
  return before !== undefined && after.length === before.length && after.every((what) => before.includes(what))
    ? undefined
    : after
}
