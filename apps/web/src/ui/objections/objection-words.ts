import type { ObjectionState, WrongPart } from '@tenderlight/contracts/objections'
import { m } from '../../paraglide/messages.js'

/** How the state of an objection looks and is called. */
export const OBJECTION_STATES: Readonly<Record<ObjectionState, { readonly tag: string; readonly word: () => string }>> =
  {
    open: { tag: 'tag tag-yellow', word: m.obj_state_open },
    upheld: { tag: 'tag tag-accent', word: m.obj_state_upheld },
    dismissed: { tag: 'tag', word: m.obj_state_dismissed },
    withdrawn: { tag: 'tag', word: m.obj_state_withdrawn },
  }

/** Which part was wrong. */
export const WRONG_WORDS: Readonly<Record<WrongPart, () => string>> = {
  rule: m.obj_wrong_rule,
  reading: m.obj_wrong_reading,
  calendar: m.obj_wrong_calendar,
  entry: m.obj_wrong_entry,
}

/** `0.5%`, of basis points, exactly. */
export function sayRate(rate: number): string {
  return `${rate / 100}%`
}
