import { startPostgres } from './postgres-server.ts'

/**
 * Vitest global setup: one PostgreSQL for the whole run instead of one a file, unless TEST_DATABASE_URL names one.
 * Returns the teardown.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['TEST_DATABASE_URL'] !== undefined) return undefined
  const server = await startPostgres()
  process.env['TEST_DATABASE_URL'] = server.url
  return async () => {
    delete process.env['TEST_DATABASE_URL']
    await server.stop()
  }
}
