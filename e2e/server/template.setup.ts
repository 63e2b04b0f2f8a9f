import { expect, request } from '@playwright/test'
import { startPostgres } from '@tenderlight/db/testing/postgres-server'
import { createDatabase } from '@tenderlight/db/testing/test-databases'
import { ACCOUNTS } from '../pages/sign-in.page.ts'
import { COMPILED_VARIABLE, newDirectory, removeDirectory } from './data-directory.ts'
import { offer } from './demo-district.ts'
import { FIRST_DAY } from './days.ts'
import { Product } from './product.ts'

const FIGURES_MS = 60_000

/** Has the figures over the district made, once for all journeys: each would make them for itself otherwise. */
async function makeFigures({ origin }: Product): Promise<void> {
  const calls = await request.newContext({ baseURL: origin })
  const told = async (what: string, data: object) => expect(await calls.post(`/trpc/${what}`, { data })).toBeOK()
  await told('access.signIn', ACCOUNTS.bureau)
  await told('indicators.recalculate', {})
  const made = async () => {
    const answer = await calls.get(`/trpc/indicators.get?input=${encodeURIComponent('{}')}`)
    return ((await answer.json()) as { result: { data: { made: object | null } } }).result.data.made
  }
  await expect.poll(made, { timeout: FIGURES_MS }).not.toBeNull()
  await told('access.signOut', {})
  await calls.dispose()
}

/** Lets the server migrate and seed, and ends it. */
async function seeded(dataDir: string, databaseUrl?: string): Promise<void> {
  const product = await Product.start({
    dataDir,
    today: FIRST_DAY,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  })
  await makeFigures(product)
  await product.stop()
}

/** Makes the demo district on each engine once: every journey starts from a copy. Returns the clearing up. */
export default async function seedTemplates(): Promise<() => Promise<void>> {
  const directories = [newDirectory(), newDirectory(), newDirectory()] as const
  const [compiled, besides, alone] = directories
  process.env[COMPILED_VARIABLE] = compiled
  const server = await startPostgres()
  const { name, url } = await createDatabase(server.url)
  await Promise.all([seeded(alone), seeded(besides, url)])
  offer('pglite', { dataDir: alone })
  offer('postgresql', { dataDir: besides, database: { server: server.url, name } })
  return async () => {
    directories.forEach(removeDirectory)
    await server.stop()
  }
}
