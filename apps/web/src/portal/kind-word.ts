import type { Notice } from '@tenderlight/contracts/notices'
import { m } from '../paraglide/messages.js'

/** What a notice is called under its law: intention and announcement, or tender plan and tender announcement. */
export function kindWord({ kind, regime }: Pick<Notice, 'kind' | 'regime'>): string {
  if (kind === 'intention') return regime === 'tendering' ? m.portal_kind_plan() : m.portal_kind_intention()
  return regime === 'tendering' ? m.portal_kind_tender() : m.portal_kind_announcement()
}
