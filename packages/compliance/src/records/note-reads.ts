/** An object that notes which of its fields are read. */
export interface Noted<T extends object> {
  readonly object: T
  /** The fields that were read so far and are there; of a field that is an object itself, those read of it. */
  readonly read: () => Record<string, unknown>
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Wraps `source` so that it can be told afterwards what somebody looked at. Lists are taken whole. */
export function noteReads<T extends object>(source: T): Noted<T> {
  const parts = new Map<string, Noted<object>>()
  const whole = new Map<string, unknown>()
  const look = (key: string | symbol): unknown => {
    const value: unknown = Reflect.get(source, key)
    if (typeof key === 'symbol' || value === undefined) return value
    if (!isPlain(value)) {
      whole.set(key, value)
      return value
    }
    const part = parts.get(key) ?? noteReads(value)
    parts.set(key, part)
    return part.object
  }
  // The target is a stand-in: a frozen source would forbid to hand out its parts wrapped.
  const object = new Proxy({} as T, {
    get: (_, key) => look(key),
    has: (_, key) => {
      look(key)
      return Reflect.has(source, key)
    },
    ownKeys: () => Reflect.ownKeys(source),
    getOwnPropertyDescriptor: (_, key) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(source, key)
      return descriptor && { ...descriptor, value: look(key), configurable: true, writable: true }
    },
  })
  return {
    object,
    read: () => Object.fromEntries([...whole, ...[...parts].map(([key, part]) => [key, part.read()] as const)]),
  }
}
