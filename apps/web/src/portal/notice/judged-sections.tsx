import { settingsOf } from '@tenderlight/compliance/settings/settle'
import type { NoticePage } from '@tenderlight/contracts/notices'
import { useMemo } from 'react'
import { SettledHere } from '../../ui/finding/settled-here.ts'
import { useHolidays } from '../use-holidays.ts'
import { DepositSection } from './deposit-section.tsx'
import { judgeNotice } from './judged-notice.ts'
import { LeadTimeSection } from './lead-time-section.tsx'
import { ReservationSection } from './reservation-section.tsx'

/** What the rules say of a notice: reservation, days ahead, deposit. The rules come after the notice itself is on screen. */
export function JudgedSections({ page }: { readonly page: NoticePage }) {
  const { notice } = page
  const judged = judgeNotice(page, useHolidays())
  const settings = useMemo(() => settingsOf(page.settled), [page])
  return (
    <SettledHere value={settings}>
      <ReservationSection notice={notice} findings={judged.reservation} />
      <LeadTimeSection page={page} findings={judged.leadTime} />
      <DepositSection deposit={notice.bidDeposit} findings={judged.deposit} />
    </SettledHere>
  )
}
