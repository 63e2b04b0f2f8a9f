import type { HolidayNotice } from '../holiday-notice.ts'
import { CN_NOTICES_2007_2016 } from './cn-notices-2007-2016.ts'
import { CN_NOTICES_2017_2026 } from './cn-notices-2017-2026.ts'

/** Every holiday notice that the product brings, in the order in which they were announced. */
export const CN_NOTICES: readonly HolidayNotice[] = [...CN_NOTICES_2007_2016, ...CN_NOTICES_2017_2026]
