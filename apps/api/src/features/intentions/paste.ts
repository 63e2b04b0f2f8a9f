import type { pasteInput, pasteOutput } from '@tenderlight/contracts/intentions'
import { UnreadableFile } from '@tenderlight/exchange/ledger/unreadable-file'
import { readNotice } from '@tenderlight/exchange/notice/read-notice'
import type * as z from 'zod'
import { unreadable } from '../../unreadable.ts'

/**
 * What a pasted notice says, each field with the words it was read from; nothing is stored.
 * Throws `Refused` `unreadable-ledger` when there is no notice in it.
 */
export function paste({ text }: z.output<typeof pasteInput>): z.input<typeof pasteOutput> {
  try {
    const { records, rejected } = readNotice(text)
    return {
      records: records.map(({ row, fields, procurement, readFrom }) => ({
        row,
        fields: inCodes({ ...fields }, { ...procurement }),
        readFrom: { ...readFrom },
      })),
      rejected: rejected.map(({ row, column, found, expected }) => ({ row, column, found, expected })),
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? unreadable(error) : error
  }
}

/** The fields that were read, with the codes of the record in place of the ledger's Chinese words. */
function inCodes(
  fields: Readonly<Record<string, string | number>>,
  record: Readonly<Record<string, unknown>>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, word]) => {
      const code = record[field]
      return [field, typeof code === 'string' || typeof code === 'number' ? code : word]
    }),
  )
}
