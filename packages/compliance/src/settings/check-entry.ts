import type { CivilDate } from '@tenderlight/law/civil-date'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { checkAmount, checkGradedLimit, checkWarningWindow } from './check-figures.ts'
import { checkRuleValue } from './check-rule-value.ts'
import type { SettingsEntry, SettledValue } from './entry.ts'
import { fourEyesEntry } from './four-eyes.ts'
import { withdrawals } from './in-force.ts'
import { isDistrict } from './own-rules.ts'
import { problem } from './setting-problem.ts'
import type { SettingProblem } from './setting-problem.ts'

/** What an entry is checked against. */
export interface Situation {
  readonly jurisdiction: JurisdictionId
  readonly today: CivilDate
  /** What is on record already. */
  readonly entries: readonly SettingsEntry[]
}

/** An entry before it is recorded. */
export type DraftEntry = Pick<SettingsEntry, 'value' | 'from' | 'reason'>

const LEAST_REASON = 2
const LONGEST_REASON = 500
/** Before the oldest of the laws; an earlier day is a slip of the pen. */
const EARLIEST: CivilDate = '2000-01-01'
const YEARS_AHEAD = 10

/**
 * Why `draft` cannot be recorded, by field; empty when it can. Law is never switched off, a plan never extended into the
 * past, a share lies between 0 and 100 %.
 */
export function checkEntry(draft: DraftEntry, situation: Situation): readonly SettingProblem[] {
  const { jurisdiction } = situation
  if (!isDistrict(jurisdiction)) {
    const { name } = JURISDICTIONS[jurisdiction]
    return [
      problem(
        'jurisdiction',
        `${name.zh}不是区县,没有可以设置的事项。`,
        `${name.en} is no district: it settles nothing.`,
      ),
    ]
  }
  return [...checkReason(draft.reason), ...checkFrom(draft.from, situation.today), ...checkValue(draft, situation)]
}

function checkValue(draft: DraftEntry, situation: Situation): readonly SettingProblem[] {
  const { value, from } = draft
  switch (value.kind) {
    case 'rule-switch':
    case 'confirmation':
    case 'plan':
      return checkRuleValue(value, from, situation)
    case 'threshold':
      return checkAmount(value, from, situation.entries)
    case 'warning-window':
      return checkWarningWindow(value, situation.jurisdiction)
    case 'graded-limit':
      return checkGradedLimit(value)
    case 'four-eyes':
      return checkFourEyes(value, from, situation)
    case 'withdrawal':
      return checkWithdrawal(value.entry, situation.entries)
  }
}

/** What was published yesterday with or without a second person stays as it was. */
function checkFourEyes(
  { on, of }: Extract<SettledValue, { kind: 'four-eyes' }>,
  from: CivilDate,
  { today, entries }: Situation,
): readonly SettingProblem[] {
  const stands = fourEyesEntry(entries, from, of)?.value.on ?? true
  return [
    ...(from < today
      ? [problem('from', '复核的设置不能追溯到过去。', 'Review is not switched for days that are over.')]
      : []),
    ...(stands === on
      ? [
          on
            ? problem('from', `自 ${from} 起本来就需要复核。`, `Review is on already on ${from}.`)
            : problem('from', `自 ${from} 起已经免予复核。`, `Review is off already on ${from}.`),
        ]
      : []),
  ]
}

function checkReason(reason: string): readonly SettingProblem[] {
  const { length } = reason.trim()
  if (length < LEAST_REASON) return [problem('reason', '请写明理由或依据。', 'State the reason or the source.')]
  return length > LONGEST_REASON
    ? [problem('reason', `理由请控制在 ${LONGEST_REASON} 字以内。`, `At most ${LONGEST_REASON} characters.`)]
    : []
}

function checkFrom(from: CivilDate, today: CivilDate): readonly SettingProblem[] {
  const latest = `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`
  return from < EARLIEST || from > latest
    ? [
        problem(
          'from',
          `生效日期应在 ${EARLIEST} 至 ${latest} 之间。`,
          `The first day lies between ${EARLIEST} and ${latest}.`,
        ),
      ]
    : []
}

function checkWithdrawal(id: string, entries: readonly SettingsEntry[]): readonly SettingProblem[] {
  const entry = entries.find((one) => one.id === id)
  if (entry === undefined) return [problem('entry', '没有找到要撤回的记录。', 'There is no such entry to withdraw.')]
  if (entry.value.kind === 'withdrawal') {
    return [
      problem(
        'entry',
        '撤回记录本身不能撤回,请重新登记。',
        'A withdrawal cannot be withdrawn: record the entry again.',
      ),
    ]
  }
  return withdrawals(entries).has(id)
    ? [problem('entry', '该记录已经撤回。', 'This entry has been withdrawn already.')]
    : []
}
