import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import type { BuiltIn } from './recorded-calendar.ts'

/** The calendars that a record may name without telling their days. A version once published stays in the list. */
export const BUILT_IN: BuiltIn = [CALENDAR_CN]
