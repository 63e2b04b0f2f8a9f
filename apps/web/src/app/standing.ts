import { useSuspenseQuery } from '@tanstack/react-query'
import { settingsOf } from '@tenderlight/compliance/settings/settle'
import type { DistrictSettings } from '@tenderlight/compliance/settings/district-settings'
import type { Calendar } from '@tenderlight/law/calendar'
import { useMemo } from 'react'
import { useCalendarInUse } from '../ui/calendar-in-use.ts'
import { trpc } from './trpc.ts'

/** What everything is judged with in the browser, as it stands on the server. */
export interface Standing {
  readonly calendar: Calendar
  /** What the signed-in person's district has settled. */
  readonly settings: DistrictSettings
}

/** Only for pages behind the sign-in. The same object until something changes. */
export function useStanding(): Standing {
  const { data } = useSuspenseQuery(trpc.settings.standing.queryOptions())
  const calendar = useCalendarInUse()
  return useMemo(() => ({ calendar, settings: settingsOf(data.values) }), [calendar, data])
}
