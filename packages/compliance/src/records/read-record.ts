import { parseCivilDate } from '@tenderlight/law/civil-date'
import { isJurisdictionId } from '@tenderlight/law/jurisdictions'
import { RECORD_SCHEMA } from './finding-record.ts'
import type { SealedRecord } from './finding-record.ts'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isDate = (value: unknown): boolean => isText(value) && parseCivilDate(value) !== undefined

/** What a replay touches, and whether a value may stand there. */
const SHAPE: Readonly<Record<string, (value: unknown) => boolean>> = {
  schema: (value) => value === RECORD_SCHEMA,
  rule: isText,
  part: (value) => value === null || isText(value),
  matter: (value) => value === null || isText(value),
  alone: (value) => value === undefined || value === true,
  jurisdiction: (value) => isText(value) && isJurisdictionId(value),
  today: isDate,
  facts: (value) => isObject(value) && isText(value['id']) && isText(value['heldBy']),
  parameter: isFigure,
  figures: (value) => Array.isArray(value) && value.every(isFigure),
  calendar: (value) =>
    isObject(value) && isText(value['version']) && (value['over'] === undefined || isObject(value['over'])),
  settings: (value) => isObject(value) && isText(value['version']) && Array.isArray(value['answers']),
  finding: (value) => isObject(value) && isText(value['rule']) && isText(value['verdict']),
  digest: (value) => isText(value) && /^[\da-f]{64}$/.test(value),
}

function isFigure(value: unknown): boolean {
  return (
    isObject(value) && isText(value['rule']) && isDate(value['from']) && 'value' in value && isObject(value['citation'])
  )
}

/** A record as it was stored, or the first field that is not as the schema has it (`json`: it is no JSON object at all). */
export function readRecord(value: unknown): { readonly record: SealedRecord } | { readonly broken: string } {
  if (!isObject(value)) return { broken: 'json' }
  const broken = Object.entries(SHAPE).find(([field, holds]) => !holds(value[field]))
  return broken === undefined ? { record: value as unknown as SealedRecord } : { broken: broken[0] }
}
