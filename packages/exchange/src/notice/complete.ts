import type { CivilDate } from '@tenderlight/law/civil-date'
import { COLUMNS } from '../ledger/columns.ts'
import type { LedgerFields, LedgerReading, LedgerRecord } from '../ledger/record.ts'
import { toProcurement } from '../ledger/to-procurement.ts'
import type { Said } from '../ledger/unreadable-file.ts'
import { readCategory } from './category.ts'
import type { Read } from './issuer.ts'
import { asksExclusive, isRemarkHeader } from './remark-headers.ts'
import { readExclusiveAnswer, readRemark } from './remark.ts'

/** What the prose around the table says about every project of a notice. */
export interface NoticeContext {
  readonly buyer: Read<string> | undefined
  readonly publishedOn: Read<CivilDate> | undefined
  /** 政府采购 or 招标投标. */
  readonly regime: Read<string> | undefined
}

type Found = { [F in keyof LedgerFields]?: Read<string | number> }

function fromContext({ buyer, publishedOn, regime }: NoticeContext): Found {
  const dated = regime?.value === '招标投标' ? 'tenderPlanOn' : 'intentionOn'
  return {
    ...(buyer === undefined ? {} : { buyer }),
    ...(regime === undefined ? {} : { regime }),
    ...(publishedOn === undefined ? {} : { [dated]: publishedOn }),
  }
}

/** What the record's remarks say; 备注 is believed before the columns behind it. */
function fromRemarks(other: Readonly<Record<string, string>>): { found: Found; contradictions: string[] } {
  let found: Found = {}
  const contradictions: string[] = []
  const headers = Object.keys(other).filter((header) => isRemarkHeader(header))
  for (const header of headers.toSorted((a, b) => Number(asksExclusive(a)) - Number(asksExclusive(b)))) {
    const text = other[header] ?? ''
    if (asksExclusive(header)) {
      const measure = readExclusiveAnswer(text)
      if (measure !== undefined) found = { measure, ...found }
      continue
    }
    const { read, contradiction } = readRemark(text)
    found = { ...read, ...found }
    if (contradiction !== undefined) contradictions.push(contradiction)
  }
  return { found, contradictions }
}

/** The record with what its own cells leave open; a cell always stands. */
function completedRecord(
  record: LedgerRecord,
  context: NoticeContext,
): { record: LedgerRecord; contradictions: string[] } {
  const { row, fields, readFrom = {}, other = {} } = record
  const { found, contradictions } = fromRemarks(other)
  const category = readCategory(fields.title, fields.summary)
  const all: Found = { ...fromContext(context), ...(category === undefined ? {} : { category }), ...found }
  const values: Record<string, string | number> = {}
  const words: Record<string, string> = {}
  for (const { field } of COLUMNS) {
    const value = fields[field] ?? all[field]?.value
    if (value === undefined) continue
    values[field] = value
    words[field] = (fields[field] === undefined ? all[field]?.from : readFrom[field]) ?? `${value}`
  }
  for (const [field, value] of Object.entries(fields)) values[field] ??= value
  const rest = Object.fromEntries(Object.entries(other).filter(([header]) => !isRemarkHeader(header)))
  const completedFields: LedgerFields = values
  return {
    record: {
      row,
      fields: completedFields,
      readFrom: words,
      ...(Object.keys(rest).length === 0 ? {} : { other: rest }),
      procurement: toProcurement(completedFields, row),
    },
    contradictions,
  }
}

/** Completes the records of a notice from its prose and their remarks; what contradicts itself is left out and noted. */
export function completed(reading: LedgerReading, context: NoticeContext): LedgerReading {
  const notes: Said[] = [...reading.notes]
  const records = reading.records.map((incomplete) => {
    const { record, contradictions } = completedRecord(incomplete, context)
    for (const words of contradictions) {
      notes.push({
        zh: `第 ${record.row} 项的备注前后不一致,未采用：${words}`,
        en: `The remark of item ${record.row} contradicts itself and was not used: ${words}`,
      })
    }
    return record
  })
  return { ...reading, records, notes }
}
