import { CHECK_PROBLEMS } from '@tenderlight/compliance/datacheck/check-result'
import type { CheckOutcome } from '@tenderlight/compliance/datacheck/check-result'
import type { NoticeKind } from '@tenderlight/compliance/datacheck/platform-line'
import { EXCLUSION_WORDS, NOTICE_WORDS, OUTCOME_WORDS } from '@tenderlight/compliance/datacheck/words'
import type { ShownResult } from '@tenderlight/contracts/datacheck'
import { m } from '../../paraglide/messages.js'
import { joinWords } from '../../ui/join-words.ts'
import { shortYuan } from '../../ui/money.ts'
import { textOf } from '../../ui/text-of.ts'

/** The kinds of notices, one after the other. */
export function sayKinds(kinds: readonly NoticeKind[]): string {
  return joinWords(kinds.map((kind) => textOf(NOTICE_WORDS[kind])))
}

/** How many problems there are; what is not counted is none. */
export function problemsIn(outcomes: Readonly<Record<CheckOutcome, number>>): number {
  return CHECK_PROBLEMS.reduce((sum, problem) => sum + outcomes[problem], 0)
}

/** What exactly is different: days, yuan, or why it is not counted; undefined where the outcome says it all. */
export function sayDifference({ days, more, exclusion }: ShownResult): string | undefined {
  if (exclusion !== null) return textOf(EXCLUSION_WORDS[exclusion])
  if (days !== null) return days > 0 ? m.dc_days_later({ n: days }) : m.dc_days_earlier({ n: -days })
  if (more === null) return undefined
  return more > 0 ? m.dc_more({ amount: shortYuan(more) }) : m.dc_less({ amount: shortYuan(-more) })
}

const LONGEST_TITLE = 100

/** What a case about a finding is called. */
export function caseTitleOf({ outcome, ours, line }: ShownResult): string {
  const title = ours?.title ?? line?.title ?? ''
  return m.dc_case_title({ outcome: textOf(OUTCOME_WORDS[outcome]), title }).slice(0, LONGEST_TITLE)
}
