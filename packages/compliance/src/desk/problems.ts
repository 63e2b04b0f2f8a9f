import type { Text } from '../rules/rule.ts'

/** Why something that the desk sets cannot be recorded, or why what is on record cannot be read: the field, and what is wrong. */
export interface DeskProblem extends Text {
  /** As it is written: `answerWithin`, `steps.2.to`; `key`, `from` and `reason` are those of the version itself. */
  readonly field: string
}

/** A problem of `field`. */
export function deskProblem(field: string, zh: string, en: string): DeskProblem {
  return { field, zh, en }
}
