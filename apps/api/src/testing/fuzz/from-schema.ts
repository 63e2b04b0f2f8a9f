import { HOSTILE_NUMBERS, HOSTILE_TEXTS, hostileValue } from './hostile-values.ts'
import type { Chance } from './random.ts'

/** The part of JSON Schema that inputs are described in. */
export interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** Keys that are on record, so that calls go further than to look for nothing. */
export type Known = readonly string[]

const DAYS = ['2026-03-02', '2026-02-28', '2024-02-29', '2026-12-31', '1999-01-01', '2099-12-31']
const WORDS = ['校舍改造', '泵站运维服务', '2026-05', '10:30', '办理有误,予以更正', 'http://127.0.0.1:9/hook', 'a@b.cn']

/** A value that fits the schema, more or less: `wrongOnceIn` times something else stands in its place. */
export function fromSchema(schema: Schema, chance: Chance, known: Known, wrongOnceIn: number): unknown {
  if (chance.once(wrongOnceIn)) return hostileValue(chance)
  const again = (part: Schema) => fromSchema(part, chance, known, wrongOnceIn)
  const choices = schema.oneOf ?? schema.anyOf
  if (choices !== undefined) return again(chance.pick(choices))
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return chance.pick(schema.enum)
  switch (schema.type) {
    case 'object':
      return objectOf(schema, chance, known, wrongOnceIn)
    case 'array':
      return Array.from({ length: chance.below(4) }, () => again(schema.items ?? {}))
    case 'integer':
    case 'number':
      return numberOf(schema, chance)
    case 'boolean':
      return chance.once(2)
    case 'null':
      return null
    case 'string':
      return textOf(schema, chance, known)
    default:
      return hostileValue(chance)
  }
}

function objectOf(schema: Schema, chance: Chance, known: Known, wrongOnceIn: number): unknown {
  const required = new Set(schema.required)
  const made: [string, unknown][] = []
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    const isLeftOut = required.has(name) ? chance.once(wrongOnceIn * 3) : chance.once(2)
    if (!isLeftOut) made.push([name, fromSchema(part, chance, known, wrongOnceIn)])
  }
  if (chance.once(wrongOnceIn * 2)) made.push([chance.pick(HOSTILE_TEXTS), hostileValue(chance)])
  return Object.fromEntries(made)
}

function numberOf({ minimum = 0, maximum = 1_000_000 }: Schema, chance: Chance): number {
  if (chance.once(6)) return chance.pick(HOSTILE_NUMBERS)
  if (chance.once(6)) return chance.pick([minimum, maximum, minimum - 1, maximum + 1])
  return minimum + chance.below(Math.min(maximum - minimum, 100_000) + 1)
}

function textOf({ format, minLength = 0, maxLength = 200 }: Schema, chance: Chance, known: Known): string {
  if (format === 'uuid') return known.length > 0 && !chance.once(6) ? chance.pick(known) : crypto.randomUUID()
  if (chance.once(5)) return chance.pick(HOSTILE_TEXTS)
  if (chance.once(10))
    return chance.pick(['采', 'é', '\n', '\0', '𠮷']).repeat(Math.min(maxLength + chance.below(2), 20_000))
  const text = chance.once(2) ? chance.pick(DAYS) : chance.pick(WORDS)
  return text.padEnd(Math.min(minLength, 200), '甲')
}
