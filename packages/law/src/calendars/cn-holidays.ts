import type { Holiday } from '../calendar.ts'
import { arrangement } from '../holiday-notice.ts'
import { CN_NOTICES } from './cn-notices.ts'

/**
 * Rest days and make-up working days that the State Council's General Office announced for 2007-2026, as amended.
 * Keyed by the day itself: an arrangement may begin in the year before the one whose notice announced it.
 */
export const CN_HOLIDAYS: readonly Holiday[] = arrangement(CN_NOTICES)
