import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from './postgres-server.ts'
import {
  dropDatabase,
  DUMP_VARIABLE,
  EMPTY_DUMP_VARIABLE,
  makeTemplateDatabase,
  SERVER_VARIABLE,
  TEMPLATE_VARIABLE,
  writeDumps,
} from './test-databases.ts'

/**
 * Vitest global setup: one PostgreSQL for the whole run instead of one a file, unless TEST_DATABASE_URL names one, and a
 * migrated database of each kind, and an empty PGlite, that tests copy. Returns the teardown.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  // Of several projects in one run the first has done it.
  if (process.env[DUMP_VARIABLE] !== undefined) return undefined
  const given = process.env[SERVER_VARIABLE]
  const server = given === undefined ? await startPostgres() : undefined
  const url = given ?? server?.url ?? ''
  const folder = mkdtempSync(join(tmpdir(), 'tenderlight-dump-'))
  const [empty, dump] = [join(folder, 'empty.tar'), join(folder, 'migrated.tar')]
  const [template] = await Promise.all([makeTemplateDatabase(url), writeDumps(empty, dump)])
  process.env[SERVER_VARIABLE] = url
  process.env[TEMPLATE_VARIABLE] = template
  process.env[DUMP_VARIABLE] = dump
  process.env[EMPTY_DUMP_VARIABLE] = empty
  return async () => {
    for (const name of [TEMPLATE_VARIABLE, DUMP_VARIABLE, EMPTY_DUMP_VARIABLE]) delete process.env[name]
    rmSync(folder, { recursive: true, force: true })
    await dropDatabase(url, template)
    if (server === undefined) return
    delete process.env[SERVER_VARIABLE]
    await server.stop()
  }
}
