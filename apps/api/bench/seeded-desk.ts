import { setTimeout as wait } from 'node:timers/promises'
import { migrate } from '@tenderlight/db/migrate'
import { openEmptyPglite, openEmptyPostgres } from '@tenderlight/db/testing/test-databases'
import { startTestApi } from '../src/testing/test-api.ts'
import type { Client } from '../src/testing/test-api.ts'
import { BENCH_DAY, DAY_AFTER } from './bench-filter.ts'
import { DESK_USER, seedDesk } from './seed-desk.ts'
import type { DeskSize, SeededDesk } from './seed-desk.ts'

/** A district that was filled, with a client of its bureau signed in. */
export interface OpenDesk {
  readonly client: Client
  readonly desk: SeededDesk
  readonly seedSeconds: number
  /** How long counting what the board keeps took: once in the life of a server. */
  readonly warmSeconds: number
  /** Looks back at the day of the measurement from the next; seconds until its board was there, the first time. */
  lookBack(this: void): Promise<number>
  /** Ends the API that seeded and answered, and leaves the database; for PostgreSQL its address. */
  leave(this: void): Promise<string | undefined>
}

/** How often the page asks. */
const AGAIN_MS = 1_000

const secondsSince = (from: number): number => (performance.now() - from) / 1000

/** Fills an empty database, gives it to `work`, and removes it. */
export async function withSeededDesk<T>(
  engine: 'pglite' | 'postgresql',
  size: DeskSize,
  work: (open: OpenDesk) => Promise<T>,
): Promise<T> {
  const { connection, dispose } = await (engine === 'pglite' ? openEmptyPglite() : openEmptyPostgres())
  let leave: (() => Promise<void>) | undefined
  try {
    await migrate(connection.db)
    const api = await startTestApi(connection, BENCH_DAY, { stepMs: 1 })
    leave = () => api.close()
    const begun = performance.now()
    const desk = await seedDesk(api.deps, size)
    const seedSeconds = secondsSince(begun)
    const filled = performance.now()
    await api.deps.tallies.warm(desk.districtId)
    return await work({
      client: await api.client(DESK_USER),
      desk,
      seedSeconds,
      warmSeconds: secondsSince(filled),
      lookBack: async () => {
        api.clock.set(DAY_AFTER)
        const client = await api.client(DESK_USER)
        const asked = performance.now()
        while ((await client.audit.lookBack.query({ day: BENCH_DAY })).loading !== null) await wait(AGAIN_MS)
        return secondsSince(asked)
      },
      leave: async () => {
        leave = undefined
        await api.close()
        return connection.engine.kind === 'postgresql' ? connection.engine.url : undefined
      },
    })
  } finally {
    await leave?.()
    await dispose()
  }
}
