import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { statementById } from '../statements/statements.ts'
import type { Statement } from '../rules/rule.ts'
import type { Situation } from './check-entry.ts'
import type { SettledValue } from './entry.ts'
import { isDistrict, ownRules } from './own-rules.ts'
import { settle } from './settle.ts'
import { problem } from './setting-problem.ts'
import type { SettingProblem } from './setting-problem.ts'

type RuleValue = Extract<SettledValue, { kind: 'rule-switch' | 'confirmation' | 'plan' }>

/** Checks what a district says of a rule: that it is its own, and what it says. */
export function checkRuleValue(value: RuleValue, from: CivilDate, situation: Situation): readonly SettingProblem[] {
  const rule = ownRules(situation.jurisdiction).find(({ id }) => id === value.rule)
  if (rule === undefined) return [notOwn(value, situation.jurisdiction)]
  switch (value.kind) {
    case 'rule-switch':
      return checkSwitch(value.rule, value.on, from, situation)
    case 'confirmation':
      return checkConfirmation(value.by, rule, from, situation.today)
    case 'plan':
      return checkPlan(value.through, rule, from, situation.today)
  }
}

/** Why a rule that is none of the district's own is not its to settle. */
function notOwn({ kind, rule }: RuleValue, jurisdiction: JurisdictionId): SettingProblem {
  const known = statementById(rule)
  if (known === undefined) return problem('rule', `没有这条规则:${rule}`, `There is no such rule: ${rule}`)
  if (isDistrict(known.jurisdiction)) return settingOrAnothers(known, jurisdiction)
  return kind === 'rule-switch'
    ? problem(
        'rule',
        '国家和省级规定不能停用,只有本区县自己的规则可以停用。',
        'Law of the country or the province is never switched off; only the district’s own rules can be.',
      )
    : problem(
        'rule',
        '国家和省级规定不由区县确认或延期。',
        'Law of the country or the province is not the district’s to confirm or extend.',
      )
}

/** Of a district's rule that is not among its own: it is a setting, or another district's. */
function settingOrAnothers(known: Statement, jurisdiction: JurisdictionId): SettingProblem {
  return known.jurisdiction === jurisdiction
    ? problem(
        'rule',
        '这一条是设置项,不是可停用、确认或延期的规则;请在对应的预警比例或分级时限中设置。',
        'This is a setting, not a rule that is switched, confirmed or extended: set the warning window or the graded limit it speaks of.',
      )
    : problem('rule', '该规则属于其他区县。', 'This rule is another district’s.')
}

function checkSwitch(rule: string, on: boolean, from: CivilDate, { entries }: Situation): readonly SettingProblem[] {
  if (settle(entries).isOn(rule, from) !== on) return []
  return [
    on
      ? problem('from', `该规则自 ${from} 起本来就是启用的。`, `The rule is on already on ${from}.`)
      : problem('from', `该规则自 ${from} 起已经停用。`, `The rule is off already on ${from}.`),
  ]
}

const LONGEST_NAME = 100

function checkConfirmation(by: string, rule: Statement, from: CivilDate, today: CivilDate): readonly SettingProblem[] {
  const first = rule.parameter.values[0]?.from
  return [
    ...(by.trim() === '' ? [problem('by', '请写明由谁确认。', 'Say who confirms.')] : []),
    ...(by.length > LONGEST_NAME ? [problem('by', '确认人过长。', 'The name is too long.')] : []),
    ...(from > today ? [problem('from', '确认日期不能晚于今天。', 'A confirmation is not dated ahead.')] : []),
    ...(first !== undefined && from < first
      ? [problem('from', `该规则自 ${first} 起才有规定。`, `The rule exists only from ${first}.`)]
      : []),
  ]
}

function checkPlan(
  through: CivilDate | null,
  { parameter }: Statement,
  from: CivilDate,
  today: CivilDate,
): readonly SettingProblem[] {
  const { planEnds } = parameter
  if (planEnds === undefined) {
    return [
      problem('rule', '该规则的文件没有写明期限,无需延期。', 'The document names no end: there is nothing to extend.'),
    ]
  }
  return [
    ...(from > today ? [problem('from', '延期决定的日期不能晚于今天。', 'The decision is not dated ahead.')] : []),
    ...(through !== null && through <= planEnds
      ? [
          problem(
            'through',
            `计划原定到 ${planEnds},延期应晚于这一天。`,
            `The plan runs to ${planEnds}: extend it beyond.`,
          ),
        ]
      : []),
    ...(through !== null && through < from
      ? [problem('through', '不能延期到决定之前的日期。', 'A plan is not extended into the past.')]
      : []),
  ]
}
