import { sayLot } from '@tenderlight/compliance/reservation/lots'
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
  'lots',
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

/** What a field says, packages in words; an empty text and no package say nothing. */
function said(value: Compared[keyof Compared]): string | number | null {
  if (value === undefined || value === '') return null
  if (typeof value !== 'object' || value === null) return value
  return value.length === 0 ? null : value.map((lot) => sayLot(lot).zh).join('\n')
}
