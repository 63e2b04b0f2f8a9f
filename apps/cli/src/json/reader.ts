import type { Text } from '@tenderlight/compliance/rules/rule'

/** What is wrong in a JSON file: where (`units[0].year`), what stands there (undefined: nothing), what was expected. */
export interface JsonProblem {
  readonly where: string
  readonly found: unknown
  readonly expected: Text
}

/** Told of each problem while a file is read; nothing of a file with problems is used. */
export type Tell = (where: string, found: unknown, expected: Text) => void

/** Reads one value; undefined where it is not as expected, which has been told then. */
export type Reader<T> = (value: unknown, where: string, tell: Tell) => T | undefined

/** How each field of `T` is read. */
export type FieldReaders<T> = { readonly [K in keyof T & string]-?: Reader<Required<T>[K]> }

type Json = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object that has no other fields than `readers` and all of `needed`. */
export function objectOf<T extends object>(
  readers: FieldReaders<T>,
  needed: readonly (keyof T & string)[],
  what: Text,
): Reader<T> {
  const known = Object.keys(readers)
  return (value, where, tell) => {
    if (!isObject(value)) {
      tell(where, value, what)
      return undefined
    }
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(readers, name)) tell(join(where, name), value[name], oneOfThese(known))
    }
    const read = Object.entries<Reader<unknown>>(readers).flatMap(([name, reader]) => {
      if (Object.hasOwn(value, name)) return [[name, reader(value[name], join(where, name), tell)] as const]
      if (needed.some((one) => one === name)) reader(undefined, join(where, name), tell)
      return []
    })
    // What could not be read was told, and nothing of a file with problems is used.
    return Object.fromEntries(read.filter(([, one]) => one !== undefined)) as T
  }
}

/** A list, each of its members read by `reader`. */
export function listOf<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (value, where, tell) => {
    if (!Array.isArray(value)) {
      tell(where, value, { zh: '列表 [ … ]', en: 'a list [ … ]' })
      return undefined
    }
    return value.flatMap((one: unknown, index) => reader(one, `${where}[${index}]`, tell) ?? [])
  }
}

/** Tells of every member of a list but the first that has the key of an earlier one. */
export function tellRepeats<T>(all: readonly T[], keyOf: (one: T) => string, where: string, tell: Tell): void {
  const seen = new Map<string, number>()
  for (const [index, one] of all.entries()) {
    const key = keyOf(one)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, index)
    else {
      const before = `${where}[${first}]`
      tell(`${where}[${index}]`, key, { zh: `只写一次(${before} 已写)`, en: `once only (${before} has it)` })
    }
  }
}

const join = (where: string, name: string): string => (where === '' ? name : `${where}.${name}`)

const oneOfThese = (names: readonly string[]): Text => ({
  zh: `以下字段:${names.join('、')}`,
  en: `one of the fields: ${names.join(', ')}`,
})
