import type { Light } from '@tenderlight/compliance/finding'
import type { ShownMilestone } from '@tenderlight/contracts/performance'
import { m } from '../../../paraglide/messages.js'

/** Where a milestone stands against the contract's day. */
export function sayMilestone({ doneOn, standing: { state, days } }: ShownMilestone): {
  readonly light: Light
  readonly word: string
} {
  const date = doneOn ?? ''
  switch (state) {
    case 'done':
      return { light: 'green', word: m.perf_state_done({ date }) }
    case 'done-late':
      return { light: 'yellow', word: m.perf_state_done_late({ date, n: days }) }
    case 'late':
      return { light: 'red', word: m.perf_state_late({ n: days }) }
    case 'awaited':
      return { light: 'grey', word: days === 0 ? m.perf_state_today() : m.perf_state_awaited({ n: days }) }
  }
}
