import type { Notice, NoticeChange } from '@tenderlight/contracts/notices'

/** What a correction can change in a notice, in the order of reading. */
const FIELDS = [
  'title',
  'category',
  'method',
  'summary',
  'budget',
  'controlPrice',
  'expectedMonth',
  'bidDeadlineOn',
  'measure',
  'reservedSme',
  'reservedSmeShare',
  'reservedSmallMicro',
  'noReserveReason',
  'complaintPhone',
  'bidDeposit',
] as const

type Compared = Pick<Notice, (typeof FIELDS)[number]>

/** Field by field what one notice says otherwise than the one that it corrects; nothing for what stays. */
export function noticeChanges(before: Compared, after: Compared): NoticeChange[] {
  return FIELDS.flatMap((field) => {
    const [from, to] = [said(before[field]), said(after[field])]
    return from === to ? [] : [{ field, from, to }]
  })
}

/** An empty text says nothing. */
const said = (value: string | number | null): string | number | null => (value === '' ? null : value)
