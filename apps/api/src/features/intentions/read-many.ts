import { randomUUID } from 'node:crypto'
import { MOST_ROWS } from '@tenderlight/contracts/intentions-import'
import type { KnownAs, readManyInput, readManyOutput } from '@tenderlight/contracts/intentions-import'
import { knownIntentions } from '@tenderlight/db/repositories/known-intentions'
import type { KnownIntention } from '@tenderlight/db/repositories/known-intentions'
import type { IntentionRow, IntentionsReading } from '@tenderlight/exchange/intentions/record'
import { UnreadableFile } from '@tenderlight/exchange/ledger/unreadable-file'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { readIntentionsApart } from '../../reading/read-apart.ts'
import type { Actor } from '../../session/actor.ts'
import { unreadable } from '../../unreadable.ts'

type Input = z.output<typeof readManyInput>

/**
 * What a table or a text with many intentions says: each field with the words that gave it, what could not be read and why,
 * and what the unit has of the same name. Nothing is stored. Throws `Refused`: `unreadable-ledger`, `bad-input` for more rows
 * than one import can hold.
 */
export async function readMany(deps: Deps, actor: Actor, input: Input): Promise<z.input<typeof readManyOutput>> {
  const reading = await read(input)
  if (reading.rows.length > MOST_ROWS) throw tooMany(reading.rows.length)
  const known = await knownIntentions(deps.db, actor.districtId, actor.organisationId)
  const rows = reading.rows.map((row) => ({ ...row, key: randomUUID() }))
  const sameAs = byTitle(known, rows)
  return {
    name: input.kind === 'file' ? input.filename : '',
    parts: reading.parts.map((part) => ({ ...part })),
    rows: rows.map((row) => {
      const { buyer, ...fields } = row.fields
      const { buyer: _, ...readFrom } = row.readFrom
      return {
        row: row.key,
        part: row.part,
        line: row.row,
        fields,
        readFrom,
        unread: row.unread.map((cell) => ({ ...cell, expected: { ...cell.expected } })),
        known: sameAs(row),
        otherUnit: isOther(buyer, actor.organisationName) ? `${buyer}` : null,
      }
    }),
    unknownColumns: [...reading.unknownColumns],
    notes: reading.notes.map(({ zh, en }) => ({ zh, en })),
  }
}

async function read(input: Input): Promise<IntentionsReading> {
  try {
    return await (input.kind === 'file'
      ? readIntentionsApart('intentions', Buffer.from(input.content, 'base64'), input.filename)
      : readIntentionsApart('pasted-intentions', Buffer.from(input.text, 'utf8'), ''))
  } catch (error) {
    throw error instanceof UnreadableFile ? unreadable(error) : error
  }
}

const tooMany = (rows: number): Refused =>
  new Refused('unreadable-ledger', {
    zh: `共 ${rows} 项,一次最多读取 ${MOST_ROWS} 项。`,
    en: `There are ${rows} intentions; at most ${MOST_ROWS} can be read at once.`,
    remedyZh: '请拆成几份后分别导入。',
    remedyEn: 'Split them up and import the parts.',
  })

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, '')

/** Whose intention a row is: names are compared without spaces and signs. One that nobody names is one's own. */
const isOther = (buyer: string | number | undefined, own: string): boolean =>
  buyer !== undefined && plain(`${buyer}`) !== plain(own)

type KeyedRow = IntentionRow & { readonly key: string }

/** For each row what goes by the same title: on record, submitted, put aside, or ahead of it in the same import. */
function byTitle(known: readonly KnownIntention[], rows: readonly KeyedRow[]): (row: KeyedRow) => KnownAs[] {
  const onRecord = Map.groupBy(known, ({ title }) => plain(title))
  const inImport = Map.groupBy(rows, ({ fields }) => plain(`${fields['title'] ?? ''}`))
  return (row) => {
    const title = plain(`${row.fields['title'] ?? ''}`)
    if (title === '') return []
    const ahead = (inImport.get(title) ?? []).filter((other) => rows.indexOf(other) < rows.indexOf(row))
    return [
      ...(onRecord.get(title) ?? []).map(({ kind, id, number, publishedOn, budget, month }): KnownAs => ({
        kind,
        id,
        number,
        publishedOn,
        same: budget === (row.fields['budget'] ?? null) && month === (row.fields['expectedMonth'] ?? null),
      })),
      ...ahead.map(({ key, fields }): KnownAs => ({
        kind: 'row',
        id: key,
        number: null,
        publishedOn: null,
        same: fields['budget'] === row.fields['budget'] && fields['expectedMonth'] === row.fields['expectedMonth'],
      })),
    ]
  }
}
