import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { expect, test } from 'vitest'
import { checkEntry } from './check-entry.ts'
import type { SettingsEntry, SettingValue } from './entry.ts'

const TODAY = '2026-11-21'
const SIGN = 'jiujiang.gp.contract.sign'
const BYQ = 'bayuquan.gp.contract.sign'

const aRecord = (id: string, value: SettingValue, from: CivilDate): SettingsEntry => ({
  id,
  value,
  from,
  recordedAt: `${from}T02:00:00Z`,
  recordedBy: '示范区财政局',
  reason: '会议纪要',
})
const limit = (name: string, amount: number, instrument = '省目录', clause = '二') =>
  ({ kind: 'threshold', name, amount, instrument, clause }) as SettingValue
const window = (rule: string | null, share: number, leastWorkingDays: number): SettingValue => ({
  kind: 'warning-window',
  rule,
  share,
  leastWorkingDays,
})
const grade = (name: string, days: number): SettingValue => ({
  kind: 'graded-limit',
  grade: name,
  days,
  counting: 'days',
})
const off = (rule: string): SettingValue => ({ kind: 'rule-switch', rule, on: false })
const confirmed = (by: string, rule = SIGN): SettingValue => ({ kind: 'confirmation', rule, by })
const plan = (through: CivilDate | null, rule = BYQ): SettingValue => ({ kind: 'plan', rule, through })

const recorded: readonly SettingsEntry[] = [
  aRecord('off', off(SIGN), '2026-03-01'),
  aRecord('goods', limit('decentralised.goods', 300), '2026-01-01'),
  aRecord('upper', limit('open-tender.goods-services', 400), '2026-01-01'),
  aRecord('gone', confirmed('区财政局'), '2026-03-01'),
  aRecord('back', { kind: 'withdrawal', entry: 'gone' }, '2026-03-02'),
]

function told(
  value: SettingValue,
  from: CivilDate = TODAY,
  jurisdiction: JurisdictionId = 'jiujiang',
  reason = '会议纪要',
  entries = recorded,
): string {
  const problems = checkEntry({ value, from, reason }, { jurisdiction, today: TODAY, entries })
  return problems.map(({ field, zh, en }) => `${field}: ${zh} ${en}`).join(' / ')
}

const long = (length: number) => '长'.repeat(length)
/** Limits that contradict each other, as an earlier version let them on record. */
const disorderly = [...recorded, aRecord('more', limit('decentralised.services', 500), '2026-01-01')]

test.each<[because: string, given: Parameters<typeof told>, answer: string]>([
  [
    'a province settles nothing',
    [limit('open-tender.works', 1), TODAY, 'cn-34'],
    'jurisdiction: 安徽省不是区县,没有可以设置的事项。 Anhui is no district: it settles nothing.',
  ],
  [
    'no reason worth the name',
    [limit('open-tender.works', 1), TODAY, 'jiujiang', ' 会 '],
    'reason: 请写明理由或依据。 State the reason or the source.',
  ],
  ['a reason of two characters will do', [limit('open-tender.works', 1), TODAY, 'jiujiang', '会议'], ''],
  ['a reason as long as they get', [limit('open-tender.works', 1), TODAY, 'jiujiang', ` ${long(500)} `], ''],
  [
    'a longer one',
    [limit('open-tender.works', 1), TODAY, 'jiujiang', long(501)],
    'reason: 理由请控制在 500 字以内。 At most 500 characters.',
  ],
  ['the first day there is', [limit('open-tender.works', 1), '2000-01-01'], ''],
  [
    'the day before',
    [limit('open-tender.works', 1), '1999-12-31'],
    'from: 生效日期应在 2000-01-01 至 2036-11-21 之间。 The first day lies between 2000-01-01 and 2036-11-21.',
  ],
  ['ten years ahead to the day', [limit('open-tender.works', 1), '2036-11-21'], ''],
  [
    'a day more',
    [limit('open-tender.works', 1), '2036-11-22'],
    'from: 生效日期应在 2000-01-01 至 2036-11-21 之间。 The first day lies between 2000-01-01 and 2036-11-21.',
  ],
  [
    'a limit that this version does not know',
    [limit('open-tender.none', 1)],
    'name: 没有这项限额:open-tender.none There is no such threshold: open-tender.none',
  ],
  [
    'nothing is no limit',
    [limit('open-tender.works', 0)],
    'amount: 金额应大于 0,精确到分。 The amount is positive, in whole fen.',
  ],
  [
    'the lower limit above the upper',
    [limit('decentralised.goods', 401)],
    'amount: 采购限额标准不能高于公开招标数额标准。 The purchasing limit is not above the open-tender limit.',
  ],
  ['the lower limit as high as the upper', [limit('decentralised.goods', 400)], ''],
  [
    'the upper limit below the lower',
    [limit('open-tender.goods-services', 299)],
    'amount: 采购限额标准不能高于公开招标数额标准。 The purchasing limit is not above the open-tender limit.',
  ],
  ['the upper limit as low as the lower', [limit('open-tender.goods-services', 300)], ''],
  ['the other upper limit has no lower one yet', [limit('open-tender.works', 1)], ''],
  ['a lower limit without an upper one', [limit('decentralised.works', 900)], ''],
  [
    'limits in disorder on record are not this one’s affair',
    [limit('open-tender.works', 1), TODAY, 'jiujiang', '会议纪要', disorderly],
    '',
  ],
  [
    'an instrument of blanks',
    [limit('open-tender.works', 1, ' ')],
    'instrument: 请写明依据的文件。 Name the instrument that sets it.',
  ],
  ['an instrument as long as they get', [limit('open-tender.works', 1, long(200), long(200))], ''],
  [
    'a longer instrument',
    [limit('open-tender.works', 1, long(201))],
    'instrument: 依据过长。 The citation is too long.',
  ],
  [
    'a longer clause',
    [limit('open-tender.works', 1, '省目录', long(201))],
    'instrument: 依据过长。 The citation is too long.',
  ],
  [
    'a rule without a last day',
    [window('jiujiang.gp.intention.lead-time', 2500, 2)],
    'rule: 该规则没有时限,不设预警:jiujiang.gp.intention.lead-time This rule has no deadline to warn of: jiujiang.gp.intention.lead-time',
  ],
  ['a rule that counts working days', [window(SIGN, 2500, 2)], ''],
  ['a rule that counts days', [window('cn.gp.contract.sign', 2500, 2)], ''],
  ['a rule with a last day among least distances', [window('cn.gp.single-source-publicity', 2500, 2)], ''],
  [
    'no such rule to warn of',
    [window('jiujiang.none', 2500, 2)],
    'rule: 该规则没有时限,不设预警:jiujiang.none This rule has no deadline to warn of: jiujiang.none',
  ],
  [
    'more than the whole',
    [window(null, 10_001, 2)],
    'share: 比例应在 0 至 100% 之间。 The share lies between 0 and 100%.',
  ],
  ['sixty days', [window(null, 2500, 60)], ''],
  [
    'sixty-one days',
    [window(null, 2500, 61)],
    'leastWorkingDays: 最少工作日应在 0 至 60 之间。 The least number of working days lies between 0 and 60.',
  ],
  ['no share, some days', [window(null, 0, 1)], ''],
  [
    'no share and no days',
    [window(null, 0, 0)],
    'share: 预警不能取消:比例和最少工作日不能都为 0。 A warning is never dropped: not both may be 0.',
  ],
  ['a grade of twenty characters, two years', [grade(long(20), 730)], ''],
  [
    'a longer grade, a longer time',
    [grade(long(21), 731)],
    'grade: 请填写类别,20 字以内。 Name the grade, at most 20 characters. / days: 时限应在 1 至 730 天之间。 The limit lies between 1 and 730 days.',
  ],
  [
    'switching off what is off',
    [off(SIGN)],
    'from: 该规则自 2026-11-21 起已经停用。 The rule is off already on 2026-11-21.',
  ],
  [
    'switching on what is on',
    [{ kind: 'rule-switch', rule: 'jiujiang.gp.contract.file', on: true }],
    'from: 该规则自 2026-11-21 起本来就是启用的。 The rule is on already on 2026-11-21.',
  ],
  [
    'a rule that does not exist',
    [off('jiujiang.none')],
    'rule: 没有这条规则:jiujiang.none There is no such rule: jiujiang.none',
  ],
  ['another district’s rule', [off(BYQ)], 'rule: 该规则属于其他区县。 This rule is another district’s.'],
  [
    'a setting of another district',
    [off('zhenhai.appeal.lights')],
    'rule: 该规则属于其他区县。 This rule is another district’s.',
  ],
  [
    'a setting of its own',
    [off('zhenhai.appeal.lights'), '2026-11-21', 'zhenhai'],
    'rule: 这一条是设置项,不是可停用、确认或延期的规则;请在对应的预警比例或分级时限中设置。 This is a setting, not a rule that is switched, confirmed or extended: set the warning window or the graded limit it speaks of.',
  ],
  [
    'law of the country',
    [off('cn.gp.contract.sign')],
    'rule: 国家和省级规定不能停用,只有本区县自己的规则可以停用。 Law of the country or the province is never switched off; only the district’s own rules can be.',
  ],
  [
    'law is not confirmed',
    [confirmed('区财政局', 'cn.gp.contract.sign')],
    'rule: 国家和省级规定不由区县确认或延期。 Law of the country or the province is not the district’s to confirm or extend.',
  ],
  ['nobody confirms', [confirmed(' ')], 'by: 请写明由谁确认。 Say who confirms.'],
  ['a name as long as they get', [confirmed(long(100))], ''],
  ['a longer name', [confirmed(long(101))], 'by: 确认人过长。 The name is too long.'],
  [
    'confirmed tomorrow',
    [confirmed('区财政局'), '2026-11-22'],
    'from: 确认日期不能晚于今天。 A confirmation is not dated ahead.',
  ],
  ['confirmed on the first day of the rule', [confirmed('区财政局'), '2023-02-06'], ''],
  [
    'confirmed before there was a rule',
    [confirmed('区财政局'), '2023-02-05'],
    'from: 该规则自 2023-02-06 起才有规定。 The rule exists only from 2023-02-06.',
  ],
  [
    'a plan without an end',
    [plan(null, SIGN)],
    'rule: 该规则的文件没有写明期限,无需延期。 The document names no end: there is nothing to extend.',
  ],
  ['extended today', [plan('2027-12-31'), TODAY, 'bayuquan'], ''],
  [
    'extended tomorrow',
    [plan('2027-12-31'), '2026-11-22', 'bayuquan'],
    'from: 延期决定的日期不能晚于今天。 The decision is not dated ahead.',
  ],
  [
    'through the day that was planned anyway',
    [plan('2024-12-31'), '2024-12-31', 'bayuquan'],
    'through: 计划原定到 2024-12-31,延期应晚于这一天。 The plan runs to 2024-12-31: extend it beyond.',
  ],
  ['through the day of the decision', [plan('2025-01-10'), '2025-01-10', 'bayuquan'], ''],
  [
    'into the past',
    [plan('2025-01-09'), '2025-01-10', 'bayuquan'],
    'through: 不能延期到决定之前的日期。 A plan is not extended into the past.',
  ],
  [
    'nothing to withdraw',
    [{ kind: 'withdrawal', entry: 'none' }],
    'entry: 没有找到要撤回的记录。 There is no such entry to withdraw.',
  ],
  [
    'a withdrawal stays',
    [{ kind: 'withdrawal', entry: 'back' }],
    'entry: 撤回记录本身不能撤回,请重新登记。 A withdrawal cannot be withdrawn: record the entry again.',
  ],
  [
    'withdrawn already',
    [{ kind: 'withdrawal', entry: 'gone' }],
    'entry: 该记录已经撤回。 This entry has been withdrawn already.',
  ],
  ['withdrawn today', [{ kind: 'withdrawal', entry: 'off' }], ''],
])('%s', (_, given, answer) => {
  expect(told(...given)).toBe(answer)
})
