import type { Db } from '@tenderlight/db/connect'
import { logEnd } from '@tenderlight/db/repositories/log-end'
import type { Scope } from '@tenderlight/db/scope'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Now } from '../../clock.ts'

const EVERY_MS = 2_000

/** Which state of a district a page shows: every change moves its log, and every midnight its lights. */
export interface Version {
  readonly log: number
  readonly day: CivilDate
}

/** Tells of districts whose log moved: one look for all who listen in this process, and none while nobody does. */
export interface LogWatch {
  look(district: string): Promise<Version>
  /** Calls `told` after every move, until the answer is called. */
  listen(district: string, told: (version: Version) => void): () => void
}

interface Watched {
  readonly listeners: Set<(version: Version) => void>
  readonly timer: NodeJS.Timeout
}

export function watchLogs({ within, now }: { readonly within: (scope: Scope) => Db; readonly now: Now }): LogWatch {
  const watched = new Map<string, Watched>()

  const look = async (district: string): Promise<Version> => ({
    log: (await logEnd(within({ as: 'settings', district }), district)) ?? 0,
    day: todayInChina(now()),
  })

  const begin = (district: string): Watched => {
    const listeners = new Set<(version: Version) => void>()
    let last: Version | undefined
    let isLooking = false
    const lookAgain = async () => {
      if (isLooking) return
      isLooking = true
      try {
        const version = await look(district)
        const hasMoved = last !== undefined && (last.log !== version.log || last.day !== version.day)
        last = version
        if (hasMoved) for (const told of listeners) told(version)
      } catch {
        // The database is away: the next look finds it again, and tells what moved meanwhile.
      } finally {
        isLooking = false
      }
    }
    void lookAgain()
    const timer = setInterval(() => void lookAgain(), EVERY_MS)
    timer.unref()
    return { listeners, timer }
  }

  return {
    look,
    listen(district, told) {
      const found = watched.get(district) ?? begin(district)
      watched.set(district, found)
      found.listeners.add(told)
      return () => {
        found.listeners.delete(told)
        if (found.listeners.size > 0 || watched.get(district) !== found) return
        clearInterval(found.timer)
        watched.delete(district)
      }
    },
  }
}
