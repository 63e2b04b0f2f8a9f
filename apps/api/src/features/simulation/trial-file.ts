import type { exportedFile } from '@tenderlight/contracts/exports'
import { writeXlsx } from '@tenderlight/exchange/ledger/write-table'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale.ts'
import type { Actor } from '../../session/actor.ts'
import { openTrial } from './open-trial.ts'
import { trialColumns, trialRows } from './trial-rows.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const NOT_IN_A_NAME = /[\\/:*?"<>|\p{Cc}]/gu

/** A kept trial as a workbook in the reader's language. Throws `Refused` `not-found`. */
export async function trialFile(
  deps: Pick<Deps, 'db' | 'rulebook'>,
  actor: Actor,
  id: string,
  locale: Locale,
): Promise<z.input<typeof exportedFile>> {
  const saved = await openTrial(deps, actor, id)
  const sheet = locale === 'en' ? 'Trial' : '试算'
  const content = writeXlsx(sheet, trialColumns(locale), trialRows(saved, deps.rulebook, locale))
  return {
    filename: `${sheet}-${saved.name.replaceAll(NOT_IN_A_NAME, ' ')}-${saved.asOf}.xlsx`,
    type: XLSX,
    content: Buffer.from(content).toString('base64'),
  }
}
