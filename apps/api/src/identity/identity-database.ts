import { AsyncLocalStorage } from 'node:async_hooks'
import type { Db } from '@tenderlight/db/connect'
import type { Schema } from '@tenderlight/db/schema'
import { kyselyAdapter } from '@better-auth/kysely-adapter'
import type { BetterAuthOptions, DBAdapter } from 'better-auth/types'
import type { Kysely, Transaction } from 'kysely'
import { hashedTokens, withToken } from './hashed-tokens.ts'
import type { Asked } from './hashed-tokens.ts'

/** Done in the transaction that opens a session, which it is told by its id. */
export type Alongside = (trx: Transaction<Schema>, session: string, personId: string) => Promise<void>

/** What is true while better-auth does something for a use case. */
interface Scene {
  /** The transaction that everything is part of. */
  readonly trx?: Transaction<Schema>
  /** What is done together with opening the session. */
  readonly alongside?: Alongside
  /** Whether the session that is opened counts as begun with a second factor. */
  readonly secondFactor?: boolean
}

/** The one way by which better-auth reaches the database, in the scope of signing in: no district is known yet. */
export interface IdentityDatabase {
  /** What better-auth is given as its database. */
  readonly adapter: (options: BetterAuthOptions) => DBAdapter
  /** Does `work` in one transaction, everything included that better-auth does for it. */
  inTransaction<T>(scene: { secondFactor?: boolean }, work: (trx: Transaction<Schema>) => Promise<T>): Promise<T>
  /** Does `work`, outside of any transaction; the session that it opens is stored together with what `scene` says. */
  opening<T>(scene: { alongside?: Alongside; secondFactor?: boolean }, work: () => Promise<T>): Promise<T>
  /** Where to ask: in the transaction of the use case, or beside any. */
  current(): Kysely<Schema>
  /** Whether the session that is being opened counts as begun with a second factor. */
  opensWithSecondFactor(): boolean
}

const METHODS: ReadonlySet<string | symbol> = new Set([
  'create',
  'findOne',
  'findMany',
  'count',
  'update',
  'updateMany',
  'delete',
  'deleteMany',
  'consumeOne',
  'incrementOne',
])

type Ask = (asked: Asked) => Promise<unknown>

/**
 * Lets better-auth work on `db` or, while a use case has one open, in its transaction: an embedded database has one
 * connection, and a question beside its transaction would wait for ever.
 */
export function identityDatabase(db: Db): IdentityDatabase {
  const scenes = new AsyncLocalStorage<Scene>()
  const scene = (): Scene => scenes.getStore() ?? {}

  const adapter = (options: BetterAuthOptions): DBAdapter => {
    const on = (where: Kysely<Schema>): DBAdapter => kyselyAdapter(where, { type: 'postgres' })(options)
    const beside = on(db)
    const ofTransactions = new WeakMap<Transaction<Schema>, DBAdapter>()
    const here = (): DBAdapter => {
      const { trx } = scene()
      if (trx === undefined) return beside
      const known = ofTransactions.get(trx) ?? on(trx)
      ofTransactions.set(trx, known)
      return known
    }
    const ask = async (method: string | symbol, given: Asked): Promise<unknown> => {
      const { asked, token } = hashedTokens(given)
      return withToken(await (Reflect.get(here(), method) as Ask)(asked), token)
    }
    const openSession = ({ alongside, secondFactor = false }: Scene, given: Asked) =>
      db.transaction().execute((trx) =>
        scenes.run({ trx, secondFactor }, async () => {
          const opened = await ask('create', given)
          const { id, userId } = opened as { id: string; userId: string }
          await alongside?.(trx, id, userId)
          return opened
        }),
      )
    const answer = (method: string | symbol, given: Asked): Promise<unknown> => {
      const now = scene()
      const opens = method === 'create' && given.model === 'session'
      return opens && now.trx === undefined && now.alongside !== undefined
        ? openSession(now, given)
        : ask(method, given)
    }
    const ours: DBAdapter = new Proxy(beside, {
      get: (target, key): unknown => {
        if (METHODS.has(key)) return (given: Asked) => answer(key, given)
        // better-auth's own transactions are parts of ours, or none.
        if (key === 'transaction') return <T>(work: (trx: DBAdapter) => Promise<T>) => work(ours)
        return Reflect.get(target, key)
      },
    })
    return ours
  }

  return {
    adapter,
    inTransaction: (opened, work) => db.transaction().execute((trx) => scenes.run({ ...opened, trx }, () => work(trx))),
    opening: (opened, work) => scenes.run(opened, work),
    current: () => scene().trx ?? db,
    opensWithSecondFactor: () => scene().secondFactor ?? false,
  }
}
