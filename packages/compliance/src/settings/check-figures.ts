import type { CivilDate } from '@tenderlight/law/civil-date'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { statementById } from '../statements/statements.ts'
import { THRESHOLDS } from './district-settings.ts'
import type { ThresholdName } from './district-settings.ts'
import type { SettingsEntry, SettledValue } from './entry.ts'
import { settle } from './settle.ts'
import { problem } from './setting-problem.ts'
import type { SettingProblem } from './setting-problem.ts'

type Value<K extends SettledValue['kind']> = Extract<SettledValue, { kind: K }>

const WHOLE = 10_000
const LONGEST_TEXT = 200
const MOST_WARNING_DAYS = 60
const LONGEST_GRADE = 20
const MOST_DAYS = 730

/** From which amounts a purchase counts, and from which it has to be tendered; the first is never above the second. */
const BELOW: readonly (readonly [ThresholdName, ThresholdName])[] = [
  ['decentralised.goods', 'open-tender.goods-services'],
  ['decentralised.services', 'open-tender.goods-services'],
  ['decentralised.works', 'open-tender.works'],
]

/** Checks a threshold: a known name, a positive amount in whole fen, the source, and the order of the two limits. */
export function checkAmount(
  { name, amount, instrument, clause }: Value<'threshold'>,
  from: CivilDate,
  entries: readonly SettingsEntry[],
): readonly SettingProblem[] {
  if (!THRESHOLDS.includes(name))
    return [problem('name', `没有这项限额:${name}`, `There is no such threshold: ${name}`)]
  const settings = settle(entries)
  const disorderly = BELOW.some(([lower, upper]) => {
    if (lower !== name && upper !== name) return false
    const low = lower === name ? amount : settings.threshold(lower, from)
    const high = upper === name ? amount : settings.threshold(upper, from)
    // Where one of the two is not settled there is no order to keep.
    return (low ?? -Infinity) > (high ?? Infinity)
  })
  return [
    ...(Number.isSafeInteger(amount) && amount > 0
      ? []
      : [problem('amount', '金额应大于 0,精确到分。', 'The amount is positive, in whole fen.')]),
    ...(disorderly
      ? [
          problem(
            'amount',
            '采购限额标准不能高于公开招标数额标准。',
            'The purchasing limit is not above the open-tender limit.',
          ),
        ]
      : []),
    ...(instrument.trim() === ''
      ? [problem('instrument', '请写明依据的文件。', 'Name the instrument that sets it.')]
      : []),
    ...(instrument.length > LONGEST_TEXT || clause.length > LONGEST_TEXT
      ? [problem('instrument', '依据过长。', 'The citation is too long.')]
      : []),
  ]
}

/** Checks a warning window: for all clocks or for those of a rule that has a deadline and holds in the district. */
export function checkWarningWindow(
  { rule, share, leastWorkingDays }: Value<'warning-window'>,
  jurisdiction: JurisdictionId,
): readonly SettingProblem[] {
  const isShare = Number.isInteger(share) && share >= 0 && share <= WHOLE
  const isDays = Number.isInteger(leastWorkingDays) && leastWorkingDays >= 0 && leastWorkingDays <= MOST_WARNING_DAYS
  return [
    ...(rule === null || hasDeadline(rule, jurisdiction)
      ? []
      : [problem('rule', `该规则没有时限,不设预警:${rule}`, `This rule has no deadline to warn of: ${rule}`)]),
    ...(isShare ? [] : [problem('share', '比例应在 0 至 100% 之间。', 'The share lies between 0 and 100%.')]),
    ...(isDays
      ? []
      : [
          problem(
            'leastWorkingDays',
            `最少工作日应在 0 至 ${MOST_WARNING_DAYS} 之间。`,
            `The least number of working days lies between 0 and ${MOST_WARNING_DAYS}.`,
          ),
        ]),
    ...(share === 0 && leastWorkingDays === 0
      ? [
          problem(
            'share',
            '预警不能取消:比例和最少工作日不能都为 0。',
            'A warning is never dropped: not both may be 0.',
          ),
        ]
      : []),
  ]
}

function hasDeadline(rule: string, jurisdiction: JurisdictionId): boolean {
  const statement = statementById(rule)
  if (statement === undefined || !JURISDICTIONS[jurisdiction].chain.includes(statement.jurisdiction)) return false
  return statement.clocks.some(({ counting }) => counting === 'days' || counting === 'working-days')
}

/** Checks the time limit of a grade of requests. */
export function checkGradedLimit({ grade, days }: Value<'graded-limit'>): readonly SettingProblem[] {
  return [
    ...(grade.trim() === '' || grade.length > LONGEST_GRADE
      ? [
          problem(
            'grade',
            `请填写类别,${LONGEST_GRADE} 字以内。`,
            `Name the grade, at most ${LONGEST_GRADE} characters.`,
          ),
        ]
      : []),
    ...(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS
      ? []
      : [problem('days', `时限应在 1 至 ${MOST_DAYS} 天之间。`, `The limit lies between 1 and ${MOST_DAYS} days.`)]),
  ]
}
