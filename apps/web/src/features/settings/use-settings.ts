import { useSuspenseQuery } from '@tanstack/react-query'
import type { SettingsEntry } from '@tenderlight/compliance/settings/entry'
import { settle } from '@tenderlight/compliance/settings/settle'
import type { DistrictSettings } from '@tenderlight/compliance/settings/district-settings'
import { standingEntries, withdrawals } from '@tenderlight/compliance/settings/in-force'
import type { SettlingEntry } from '@tenderlight/compliance/settings/in-force'
import { useMemo } from 'react'
import { trpc } from '../../app/trpc.ts'

/** What the district has settled, and what follows from it. */
export interface Settled {
  readonly entries: readonly SettingsEntry[]
  readonly editable: boolean
  readonly settings: DistrictSettings
  /** The entries that hold, without those withdrawn or replaced from the same day. */
  readonly standing: readonly SettlingEntry[]
  readonly withdrawn: ReadonlyMap<string, SettingsEntry>
}

export function useSettings(): Settled {
  const { data } = useSuspenseQuery(trpc.settings.get.queryOptions())
  const { entries, editable } = data
  return useMemo(
    () => ({
      entries,
      editable,
      settings: settle(entries),
      standing: standingEntries(entries),
      withdrawn: withdrawals(entries),
    }),
    [entries, editable],
  )
}
