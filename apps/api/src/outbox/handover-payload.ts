import { createHash } from 'node:crypto'
import { notice } from '@tenderlight/contracts/notices'
import type { Notice } from '@tenderlight/contracts/notices'
import { INTENTION_HEADERS, intentionRows } from '@tenderlight/exchange/documents/intention-document'
import type { IntentionDocument } from '@tenderlight/exchange/documents/intention-document'
import * as z from 'zod'
import { maskNotice } from '../personal-data/mask-notice.ts'

/** What is pushed of a notice, as JSON text, and the SHA-256 of it. */
export interface HandoverPayload {
  readonly payload: string
  readonly digest: string
}

/**
 * What is pushed under the key `delivery`: the notice as the portal shows it, and its line in the table of the provincial
 * sites. Fields are only ever added; `version` counts any other change.
 */
export function handoverPayload(delivery: string, district: string, published: Notice): HandoverPayload {
  const shown = maskNotice(published)
  const [cells = []] = intentionRows(tableOf(shown))
  const payload = JSON.stringify({
    version: 1,
    type: 'notice',
    delivery,
    district,
    notice: shown,
    corrects: shown.corrects?.number ?? null,
    table: { headers: INTENTION_HEADERS, cells },
  })
  return { payload, digest: createHash('sha256').update(payload).digest('hex') }
}

/** The notice in a payload that this product made. */
export function noticeIn(payload: string): Notice {
  return z.object({ notice }).parse(JSON.parse(payload)).notice
}

/** The notice as the one line of a table. */
export function tableOf(published: Notice): IntentionDocument {
  return { unit: published.unit, regime: published.regime, items: [published], on: published.publishedOn }
}
