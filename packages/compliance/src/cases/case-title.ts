import { ruleTitle } from '../say.ts'

const LONGEST_NAME = 40

/** A subject as far as a case is named after it. */
export interface TitledSubject {
  readonly number: string
  readonly title: string | null
  readonly rule: string
  readonly part?: string | undefined
}

/** A case's title: record and rule of its first subject, and how many there are in all where there are more. */
export function caseTitle({ number, title, rule, part }: TitledSubject, subjects: number): string {
  const named = title ?? number
  const short = named.length <= LONGEST_NAME ? named : `${named.slice(0, LONGEST_NAME - 1)}…`
  const first = `${short}:${ruleTitle(rule, 'zh-CN', part)}`
  return subjects === 1 ? first : `${first}等 ${subjects} 项`
}
