import type { StandingCalendar } from '@tenderlight/contracts/calendar'
import type { Calendar } from '@tenderlight/law/calendar'
import { useEffect } from 'react'
import { adoptNotices, useCalendarInUse } from '../ui/calendar-in-use.ts'
import { fetchJson } from './fetch-json.ts'

/**
 * The calendar to judge with: the product's own and, as soon as the server has told them, the notices loaded beside it.
 * Until then, and where they cannot be read, dates of a year that the product does not know are provisional.
 */
export function useHolidays(): Calendar {
  useEffect(() => {
    const abandoned = new AbortController()
    void fetchJson<StandingCalendar>('/api/public/holidays', abandoned.signal).then((outcome) => {
      if (outcome.ok && !abandoned.signal.aborted) adoptNotices(outcome.data.notices)
    })
    return () => abandoned.abort()
  }, [])
  return useCalendarInUse()
}
