import type { Notice } from '@tenderlight/contracts/notices'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { nextDayOf } from './next-day.ts'
import { aNotice } from './testing/a-notice.ts'

test.each`
  because                                       | notice                                                   | today           | next
  ${'the first announcement day, and how far'}  | ${{}}                                                    | ${'2026-11-21'} | ${'最早公告日 2026-12-19 还有 28 天'}
  ${'on the day itself'}                        | ${{}}                                                    | ${'2026-12-19'} | ${'最早公告日 2026-12-19 就是今天'}
  ${'afterwards it has been reached'}           | ${{}}                                                    | ${'2026-12-20'} | ${'最早公告日 2026-12-19 已到'}
  ${'no lead time: the month that is expected'} | ${{ earliestAnnouncement: null }}                        | ${'2026-11-21'} | ${'预计采购时间 2026-12 '}
  ${'nothing is known'}                         | ${{ earliestAnnouncement: null, expectedMonth: null }}   | ${'2026-11-21'} | ${undefined}
  ${'an announcement counts to its deadline'}   | ${{ kind: 'announcement', bidDeadlineOn: '2026-12-04' }} | ${'2026-11-21'} | ${'投标截止 2026-12-04 还有 13 天'}
  ${'bids are closed'}                          | ${{ kind: 'announcement', bidDeadlineOn: '2026-11-20' }} | ${'2026-11-21'} | ${'投标截止 2026-11-20 已截止'}
  ${'an announcement without a deadline'}       | ${{ kind: 'announcement' }}                              | ${'2026-11-21'} | ${undefined}
`('$because', ({ notice, today, next }: { notice: Partial<Notice>; today: CivilDate; next: string | undefined }) => {
  const day = nextDayOf(aNotice(notice), today)
  expect(day && `${day.label} ${day.on} ${day.distance}`).toBe(next)
})
