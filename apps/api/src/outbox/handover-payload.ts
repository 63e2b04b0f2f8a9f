import { createHash } from 'node:crypto'
import { notice } from '@tenderlight/contracts/notices'
import type { Notice } from '@tenderlight/contracts/notices'
import {
  ANNOUNCEMENT_HEADERS,
  announcementRow,
  announcementXlsx,
} from '@tenderlight/exchange/documents/announcement-table'
import { INTENTION_HEADERS, intentionRows } from '@tenderlight/exchange/documents/intention-document'
import type { IntentionDocument } from '@tenderlight/exchange/documents/intention-document'
import { intentionXlsx } from '@tenderlight/exchange/documents/intention-xlsx'
import * as z from 'zod'
import { maskNotice } from '../personal-data/mask-notice.ts'
import { tenderOf } from './announcement-tender.ts'

/** What is pushed of a notice, as JSON text, and the SHA-256 of it. */
export interface HandoverPayload {
  readonly payload: string
  readonly digest: string
}

/**
 * What is pushed under the key `delivery`: the notice as the portal shows it, and its line in a table of its kind; of an
 * announcement what OCDS has names for, too. Fields are only ever added; `version` counts any other change of a kind.
 */
export function handoverPayload(delivery: string, district: string, published: Notice): HandoverPayload {
  const shown = maskNotice(published)
  const about = { type: 'notice', delivery, district, notice: shown, corrects: shown.corrects?.number ?? null }
  const payload = JSON.stringify(
    shown.kind === 'announcement'
      ? { version: 2, ...about, tender: tenderOf(shown), table: announcementTable(shown) }
      : { version: 1, ...about, table: intentionTable(shown) },
  )
  return { payload, digest: createHash('sha256').update(payload).digest('hex') }
}

function intentionTable(shown: Notice) {
  const [cells = []] = intentionRows(tableOf(shown))
  return { headers: INTENTION_HEADERS, cells }
}

function announcementTable(shown: Notice) {
  return { headers: ANNOUNCEMENT_HEADERS, cells: announcementRow(shown) }
}

/** The table of a notice as a workbook. */
export function handoverXlsx(published: Notice): Uint8Array {
  return published.kind === 'announcement' ? announcementXlsx(published) : intentionXlsx(tableOf(published))
}

/** The notice in a payload that this product made. */
export function noticeIn(payload: string): Notice {
  return z.object({ notice }).parse(JSON.parse(payload)).notice
}

/** The notice as the one line of a table. */
export function tableOf(published: Notice): IntentionDocument {
  return { unit: published.unit, regime: published.regime, items: [published], on: published.publishedOn }
}
