import { CompiledQuery } from 'kysely'
import type { DatabaseConnection, Dialect, Driver, QueryResult, TransactionSettings } from 'kysely'

/** What every transaction of a handle begins with. */
export interface Beginning {
  /** One statement. */
  readonly statement: string
  /** Whether the database takes `begin` and the statement together, which saves a way there and back. */
  readonly together: boolean
}

/** The connections that handles share; whoever made it closes the driver. */
export interface Shared {
  readonly dialect: Dialect
  readonly driver: Driver
  /** The driver's initialisation. */
  readonly ready: Promise<void>
  /** Where there is one connection only: one at a time has it. */
  readonly turn?: Turn
}

/**
 * A dialect whose handle never asks outside of a transaction that starts with `beginning`: a statement by itself gets one
 * of its own. So no setting outlives what it was made for, whichever connection of a pool is used.
 */
export function scopedDialect(shared: Shared, beginning: Beginning | undefined): Dialect {
  const { dialect } = shared
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => new ScopedDriver(shared, beginning),
  }
}

/** One after the other, in the order of asking. */
export class Turn {
  #last: Promise<void> = Promise.resolve()

  /** Resolves when it is one's turn, with what ends it. */
  async take(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const before = this.#last
    this.#last = promise
    await before
    return resolve
  }
}

class ScopedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection
  readonly end: () => void
  readonly #driver: ScopedDriver
  isOpen = false

  constructor(inner: DatabaseConnection, driver: ScopedDriver, end: () => void) {
    this.inner = inner
    this.#driver = driver
    this.end = end
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.isOpen) return this.inner.executeQuery<R>(query)
    await this.#driver.beginTransaction(this, {})
    try {
      const result = await this.inner.executeQuery<R>(query)
      await this.#driver.commitTransaction(this)
      return result
    } catch (error) {
      if (this.isOpen) await this.#driver.rollbackTransaction(this).catch(() => undefined)
      throw error
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    if (!this.isOpen) throw new Error('rows are streamed within a transaction')
    return this.inner.streamQuery<R>(query, chunkSize)
  }
}

class ScopedDriver implements Driver {
  readonly #base: Driver
  readonly #ready: Promise<void>
  readonly #turn: Turn | undefined
  readonly #beginning: Beginning | undefined

  constructor({ driver, ready, turn }: Shared, beginning: Beginning | undefined) {
    this.#base = driver
    this.#ready = ready
    this.#turn = turn
    this.#beginning = beginning
  }

  init(): Promise<void> {
    return this.#ready
  }

  destroy(): Promise<void> {
    return Promise.resolve()
  }

  async acquireConnection(): Promise<ScopedConnection> {
    const end = (await this.#turn?.take()) ?? (() => undefined)
    try {
      return new ScopedConnection(await this.#base.acquireConnection(), this, end)
    } catch (error) {
      end()
      throw error
    }
  }

  async releaseConnection(connection: ScopedConnection): Promise<void> {
    try {
      await this.#base.releaseConnection(connection.inner)
    } finally {
      connection.end()
    }
  }

  async beginTransaction(connection: ScopedConnection, settings: TransactionSettings): Promise<void> {
    const { inner } = connection
    const { isolationLevel, accessMode } = settings
    try {
      if (this.#beginning?.together === true && isolationLevel === undefined) {
        const begin = accessMode === undefined ? 'begin' : `begin ${accessMode}`
        await inner.executeQuery(CompiledQuery.raw(`${begin}; ${this.#beginning.statement}`))
      } else {
        await this.#base.beginTransaction(inner, settings)
        if (this.#beginning !== undefined) await inner.executeQuery(CompiledQuery.raw(this.#beginning.statement))
      }
      connection.isOpen = true
    } catch (error) {
      await this.#base.rollbackTransaction(inner).catch(() => undefined)
      throw error
    }
  }

  async commitTransaction(connection: ScopedConnection): Promise<void> {
    await this.#base.commitTransaction(connection.inner)
    connection.isOpen = false
  }

  async rollbackTransaction(connection: ScopedConnection): Promise<void> {
    connection.isOpen = false
    await this.#base.rollbackTransaction(connection.inner)
  }
}
