import type { Text } from '../rules/rule.ts'

/** Why an entry cannot be recorded: the field, and what is wrong with it, in both languages. */
export interface SettingProblem extends Text {
  readonly field: string
}

/** A problem of `field`. */
export function problem(field: string, zh: string, en: string): SettingProblem {
  return { field, zh, en }
}
