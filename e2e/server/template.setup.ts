import { expect, request } from '@playwright/test'
import { ACCOUNTS } from '../pages/sign-in.page.ts'
import { COMPILED_VARIABLE, TEMPLATE_VARIABLE, newDirectory, removeDirectory } from './data-directory.ts'
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

/** Lets the server migrate and seed once; every journey starts from a copy. Returns the clearing up. */
export default async function seedTemplate(): Promise<() => void> {
  const directory = newDirectory()
  const compiled = newDirectory()
  process.env[COMPILED_VARIABLE] = compiled
  const product = await Product.start({ dataDir: directory, today: FIRST_DAY })
  await makeFigures(product)
  await product.stop()
  process.env[TEMPLATE_VARIABLE] = directory
  return () => [directory, compiled].forEach(removeDirectory)
}
