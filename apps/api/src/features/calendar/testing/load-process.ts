import { connectPglite, connectPostgres } from '@tenderlight/db/connect'
import { makeDeps } from '../../../deps.ts'
import { loadNotice } from '../load-notice.ts'
import { reprojectStale } from '../../../record/reproject.ts'

/** Arguments: `postgresql://…` or a data directory, the time, and a notice to load; without one, what was begun is finished. */
const [database = '', now = '', text] = process.argv.slice(2)

const connection = database.startsWith('postgresql:') ? connectPostgres(database) : await connectPglite(database)
const deps = makeDeps({ connection, now: () => new Date(now) })
process.stdout.write('started\n')
if (text === undefined) await reprojectStale(deps)
else await loadNotice(deps, text, '命令行')
await connection.close()
process.stdout.write('done\n')
