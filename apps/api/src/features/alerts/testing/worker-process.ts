import { connectPglite, connectPostgres } from '@tenderlight/db/connect'
import { startTestWorker, workerDeps } from './test-worker.ts'

/** Arguments: `postgresql://…` or a data directory, the mail server, how far the clock is ahead and the lease, both in milliseconds. */
const [database = '', smtpUrl = '', ahead = '', leaseMs = ''] = process.argv.slice(2)

const connection = database.startsWith('postgresql:') ? connectPostgres(database) : await connectPglite(database)
await startTestWorker(
  workerDeps(
    connection,
    () => new Date(Date.now() + Number(ahead)),
    smtpUrl,
    (error) => {
      process.stderr.write(`${String(error)}\n`)
    },
  ),
  Number(leaseMs),
)
process.stdout.write('started\n')
