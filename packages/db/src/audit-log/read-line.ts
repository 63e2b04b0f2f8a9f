import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'
import { LOG_FORMAT } from './export-line.ts'
import type { ExportLine } from './export-line.ts'

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isTextOrNull: Check = (value) => value === null || isText(value)
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0
const isInstant: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value))
const isHash: Check = (value) => typeof value === 'string' && /^[\da-f]{64}$/u.test(value)
const isHashOrNull: Check = (value) => value === null || isHash(value)

const KEY: Readonly<Record<string, Check>> = {
  id: isText,
  publicKey: isText,
  since: isInstant,
  until: (value) => value === null || isInstant(value),
}

const HEAD: Readonly<Record<string, Check>> = {
  kind: isText,
  district: isText,
  day: isText,
  number: isCount,
  hash: isHash,
  signedAt: isInstant,
  key: isText,
  signature: isText,
}

/** Per kind of line: its fields, all of them and no others, and what may stand there. */
const SHAPES: Readonly<Record<ExportLine['kind'], Readonly<Record<string, Check>>>> = {
  log: {
    kind: isText,
    format: (value) => value === LOG_FORMAT,
    district: isText,
    keys: (value) => Array.isArray(value) && value.every((key) => brokenField(key, KEY) === undefined),
  },
  head: HEAD,
  seal: HEAD,
  entry: {
    kind: isText,
    district: isText,
    number: isCount,
    at: isInstant,
    person: isTextOrNull,
    name: isText,
    role: isText,
    address: isText,
    action: isText,
    recordKind: isText,
    recordId: isText,
    label: isText,
    before: isHashOrNull,
    after: isHashOrNull,
    previous: isHash,
    hash: isHash,
  },
}

/**
 * A line of an export, or the first field that is not as it should be. `json`: it is no JSON object; `kind`: no line of a
 * log; `form`: not written as an export writes it, so that some byte was changed that JSON does not mind.
 */
export function readLine(text: string): { readonly line: ExportLine } | { readonly broken: string } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { broken: 'json' }
  }
  if (!isObject(value)) return { broken: 'json' }
  const { kind } = value
  if (!isKind(kind)) return { broken: 'kind' }
  const broken = brokenField(value, SHAPES[kind])
  if (broken !== undefined) return { broken }
  // Its shape has just been compared with that of its kind.
  return canonicalJson(value) === text ? { line: value as unknown as ExportLine } : { broken: 'form' }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isKind = (kind: unknown): kind is ExportLine['kind'] => typeof kind === 'string' && Object.hasOwn(SHAPES, kind)

function brokenField(value: unknown, shape: Readonly<Record<string, Check>>): string | undefined {
  if (!isObject(value)) return 'json'
  const wrong = Object.entries(shape).find(([field, holds]) => !Object.hasOwn(value, field) || !holds(value[field]))
  return wrong?.[0] ?? Object.keys(value).find((field) => !Object.hasOwn(shape, field))
}
