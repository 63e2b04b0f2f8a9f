import { connectPglite, connectPostgres } from '@tenderlight/db/connect'
import { makeDeps } from '../../../deps.ts'
import { reprojectStale } from '../../../record/reproject.ts'
import { loadNotice } from '../load-notice.ts'

/**
 * Arguments: `postgresql://…` or a data directory, the time, and a notice to load; without one, what was begun is
 * finished. Says on stdout when a batch is about to be committed and when the units are about to be told, and waits a
 * moment there, for a killer to come in between.
 */
const [database = '', now = '', text] = process.argv.slice(2)

async function say(what: string): Promise<void> {
  process.stdout.write(`${what}\n`)
  await new Promise((resolve) => setTimeout(resolve, 100))
}

const connection = database.startsWith('postgresql:') ? connectPostgres(database) : await connectPglite(database)
const deps = makeDeps({ connection, now: () => new Date(now) })
const slow: typeof deps = {
  ...deps,
  enqueueSweep: async (trx, scope) => {
    await say('batch')
    return deps.enqueueSweep(trx, scope)
  },
  tellMoves: async (districtId) => {
    await say('telling')
    return deps.tellMoves(districtId)
  },
}
if (text === undefined) await reprojectStale(slow)
else await loadNotice(slow, text, '命令行')
await connection.close()
