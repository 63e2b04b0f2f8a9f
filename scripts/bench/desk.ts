import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { BENCH_DAY, DAY_AFTER } from '../../apps/api/bench/bench-filter.ts'
import { askQuestions } from '../../apps/api/bench/desk-questions.ts'
import type { QuestionFigures } from '../../apps/api/bench/desk-questions.ts'
import { DESK_USER } from '../../apps/api/bench/seed-desk.ts'
import type { DeskSize } from '../../apps/api/bench/seed-desk.ts'
import { withSeededDesk } from '../../apps/api/bench/seeded-desk.ts'
import { PASSWORD } from '../../apps/api/src/testing/test-api.ts'
import { benchPages } from '../../e2e/bench/desk-pages.ts'
import type { PageFigures } from '../../e2e/bench/desk-pages.ts'
import { pagesOfTheDesk } from '../../e2e/bench/pages-of-the-desk.ts'
import { Product } from '../../e2e/server/product.ts'

/** What the desk of a whole district takes, by the clock on the wall: milliseconds, unless said otherwise. */
export interface DeskFigures extends DeskSize {
  readonly seedSeconds: number
  readonly warmSeconds: number
  readonly lookBackSeconds: number
  readonly questions: readonly QuestionFigures[]
  readonly pages: readonly PageFigures[]
  /** Programs that wanted a core while it was measured. */
  readonly load: number
}

/** How often each is asked, and each page opened. */
interface Often {
  readonly times: number
  readonly openings: number
}

/** Asks the API over HTTP, then starts the built product on the same PostgreSQL and opens its pages in a browser. */
export function benchDesk(size: DeskSize, { times, openings }: Often): Promise<DeskFigures> {
  return withSeededDesk('postgresql', size, async (open) => {
    const { client, desk, seedSeconds, warmSeconds, lookBack, leave } = open
    const questions = await askQuestions(client, desk, times)
    const lookBackSeconds = await lookBack()
    const load = loadavg()[0] ?? 0
    const databaseUrl = await leave()
    if (databaseUrl === undefined) throw new Error('the pages are measured on PostgreSQL')
    const [unit = ''] = desk.unitIds
    const named = pagesOfTheDesk({ unit, procurement: desk.procurementId, day: BENCH_DAY })
    const account = { username: DESK_USER, password: PASSWORD }
    const pages = await onProduct(databaseUrl, (origin) => benchPages(origin, account, named, openings))
    return {
      ...size,
      seedSeconds,
      warmSeconds,
      lookBackSeconds,
      questions,
      pages,
      load: Math.max(load, loadavg()[0] ?? 0),
    }
  })
}

async function onProduct<T>(databaseUrl: string, work: (origin: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tenderlight-bench-'))
  const product = await Product.start({ dataDir, today: DAY_AFTER, empty: true, databaseUrl })
  try {
    return await work(product.origin)
  } finally {
    await product.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
