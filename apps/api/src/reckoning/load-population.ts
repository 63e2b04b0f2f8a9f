import { setImmediate } from 'node:timers/promises'
import type { Db } from '@tenderlight/db/connect'
import { walkProcurements } from '@tenderlight/db/repositories/procurements'
import type { SentRecord } from './messages.ts'
import type { ReckoningThread } from './thread.ts'

/** Records read at once, each time in a transaction of their own: on PGlite's one connection others come in between. */
const BATCH = 2_000

/**
 * Sends every record of a district to the thread, and answers with how many there were. `told` hears how many are there so far.
 * What changes meanwhile may or may not be among them: whoever asks compares what the figures were made of.
 */
export async function loadPopulation(
  db: Db,
  thread: ReckoningThread,
  district: string,
  told: (loaded: number) => void,
): Promise<number> {
  await thread.ask({ kind: 'begin', district })
  let loaded = 0
  for (let after: string | undefined, last = false; !last;) {
    const rows: readonly SentRecord[] = await walkProcurements(db, district, after, BATCH)
    last = rows.length < BATCH
    after = rows.at(-1)?.id
    if (rows.length > 0) await thread.ask({ kind: 'records', district, json: JSON.stringify(rows) })
    loaded += rows.length
    told(loaded)
    await setImmediate()
  }
  await thread.ask({ kind: 'end', district })
  return loaded
}
