import { createDatabase, dropDatabase } from '@tenderlight/db/testing/test-databases'
import { copyOfDirectory, removeDirectory } from './data-directory.ts'

/** On what the server of a journey keeps its records: as `npm start` does by itself, or as an installation of many people does. */
export type Engine = 'pglite' | 'postgresql'

/** The demo district as it stands on `FIRST_DAY`, which the global setup made: what journeys begin with a copy of. */
export interface DemoDistrict {
  readonly dataDir: string
  /** Absent: the records are in `dataDir`. */
  readonly database?: { readonly server: string; readonly name: string }
}

const VARIABLES: Readonly<Record<Engine, string>> = {
  pglite: 'TENDERLIGHT_E2E_PGLITE',
  postgresql: 'TENDERLIGHT_E2E_POSTGRESQL',
}

/** Called by the global setup: journeys run in processes of their own. */
export function offer(engine: Engine, district: DemoDistrict): void {
  process.env[VARIABLES[engine]] = JSON.stringify(district)
}

/** A copy of the demo district that a journey may change. */
export async function copyOfDistrict(engine: Engine): Promise<{
  readonly dataDir: string
  readonly databaseUrl?: string
  remove(this: void): Promise<void>
}> {
  const offered = process.env[VARIABLES[engine]]
  if (offered === undefined) throw new Error('the global setup did not run')
  const { dataDir: template, database } = JSON.parse(offered) as DemoDistrict
  const dataDir = copyOfDirectory(template)
  if (database === undefined) return { dataDir, remove: () => Promise.resolve(removeDirectory(dataDir)) }
  const { name, url } = await createDatabase(database.server, database.name)
  return {
    dataDir,
    databaseUrl: url,
    remove: async () => {
      removeDirectory(dataDir)
      await dropDatabase(database.server, name)
    },
  }
}
