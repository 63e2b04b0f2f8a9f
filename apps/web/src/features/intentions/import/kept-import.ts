import { readManyOutput } from '@tenderlight/contracts/intentions-import'
import type { ReadIntention, ReadMany } from '@tenderlight/contracts/intentions-import'
import { changeDraft, EMPTY_DRAFT } from '../draft.ts'
import type { Draft } from '../draft.ts'
import { readDraft, writeDraft } from '../kept-draft.ts'
import { measureChange } from '../measure-change.ts'
import { pastedFields } from '../pasted-fields.ts'

/** One intention on the confirm screen: what was read, and what the clerk made of it. */
export interface ImportRow extends Pick<ReadIntention, 'row' | 'part' | 'line' | 'unread' | 'known' | 'otherUnit'> {
  readonly draft: Draft
  /** The written reason that the gate asks for. */
  readonly reason: string
  readonly chosen: boolean
  /** What the server had against it. */
  readonly refused: string | null
}

/** What was read and is not confirmed yet. */
export interface Import extends Omit<ReadMany, 'rows'> {
  readonly rows: readonly ImportRow[]
}

const LONGEST_WORDS = 160

/** Where a field was read: `D5 预算金额(万元)`; with the words where they say it otherwise. */
function sayWhere(value: string | number, { words, column, cell }: ReadIntention['readFrom'][string]): string {
  const place = [cell, column].filter((part) => part !== null).join(' ')
  if (place === '') return words
  if (words === `${value}`) return place
  return `${place}:${words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}…` : words}`
}

/** What was read as a draft. What is reserved whole is the whole budget, as in the form. */
export function draftOf({ fields, readFrom }: Pick<ReadIntention, 'fields' | 'readFrom'>): Draft {
  const said = Object.fromEntries(
    Object.entries(readFrom).map(([field, read]) => [field, sayWhere(fields[field] ?? '', read)]),
  )
  const draft = changeDraft(EMPTY_DRAFT, pastedFields({ row: 0, fields, readFrom: said }))
  if (draft.measure !== 'exclusive' || draft.budget === undefined) return draft
  const whole = measureChange(draft, 'exclusive')
  const because = said['measure']
  const words = because === undefined ? {} : { reservedSme: because, reservedSmallMicro: because }
  return changeDraft(draft, { ...whole, readFrom: { ...words, ...draft.readFrom } })
}

/** A reading as the confirm screen begins: what is there already, or another unit's, is left out until somebody says so. */
export function importOf({ rows, ...rest }: ReadMany): Import {
  return {
    ...rest,
    rows: rows.map(({ fields, readFrom, ...row }) => ({
      ...row,
      draft: draftOf({ fields, readFrom }),
      reason: '',
      chosen: row.otherUnit === null && row.known.length === 0,
      refused: null,
    })),
  }
}

/** An import as it is kept in the browser. */
export function writeImport({ rows, ...rest }: Import): string {
  return JSON.stringify({
    reading: {
      ...rest,
      rows: rows.map(({ draft: _d, reason: _r, chosen: _c, refused: _x, ...row }) => ({
        ...row,
        fields: {},
        readFrom: {},
      })),
    },
    made: rows.map(({ draft, reason, chosen, refused }) => ({ draft: writeDraft(draft), reason, chosen, refused })),
  })
}

/** Reads a kept import back; undefined for anything that is none. */
export function readImport(text: string | null): Import | undefined {
  if (text === null) return undefined
  try {
    const stored: unknown = JSON.parse(text)
    if (typeof stored !== 'object' || stored === null || !('reading' in stored) || !('made' in stored)) return undefined
    const { rows, ...rest } = readManyOutput.parse(stored.reading)
    const made: readonly unknown[] = Array.isArray(stored.made) ? stored.made : []
    return {
      ...rest,
      rows: rows.map(({ fields: _f, readFrom: _r, ...row }, index) => ({ ...row, ...madeOf(made[index]) })),
    }
  } catch {
    return undefined
  }
}

function madeOf(made: unknown): Pick<ImportRow, 'draft' | 'reason' | 'chosen' | 'refused'> {
  const loose: Readonly<Record<string, unknown>> = typeof made === 'object' && made !== null ? { ...made } : {}
  const text = (field: string) => (typeof loose[field] === 'string' ? loose[field] : null)
  return {
    draft: readDraft(text('draft')),
    reason: text('reason') ?? '',
    chosen: loose['chosen'] === true,
    refused: text('refused'),
  }
}
