import type { PGlite } from '@electric-sql/pglite'

/** PostgreSQL's word for an error after which the server has to be started anew. */
const PANIC = 'PANIC'

/**
 * The same embedded database, and a promise that resolves with the error when it has panicked, as it does when its log
 * cannot be written. A PostgreSQL server would start itself anew; the embedded one has told of it once and leaves
 * every later question without an answer.
 */
export function watchForPanic(pglite: PGlite): { readonly watched: PGlite; readonly stopped: Promise<Error> } {
  const { promise: stopped, resolve } = Promise.withResolvers<Error>()
  const notice = (error: unknown) => {
    if (error instanceof Error && 'severity' in error && error.severity === PANIC) resolve(error)
  }
  const watched = new Proxy(pglite, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target)
      if (typeof value !== 'function') return value
      return (...args: unknown[]): unknown => {
        const result: unknown = Reflect.apply(value, target, args)
        if (result instanceof Promise) result.catch(notice)
        return result
      }
    },
  })
  return { watched, stopped }
}
