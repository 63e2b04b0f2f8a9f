import type { CivilDate } from '@tenderlight/law/civil-date'
import { JURISDICTION_IDS } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { describe, expect, test } from 'vitest'
import { STATEMENTS } from '../statements/statements.ts'
import { checkEntry } from './check-entry.ts'
import type { SettingsEntry, SettingValue } from './entry.ts'
import { isDistrict, ownRules } from './own-rules.ts'

const TODAY = '2026-11-21'
const SIGN = 'jiujiang.gp.contract.sign'
const BYQ = 'bayuquan.gp.contract.sign'

const recorded: readonly SettingsEntry[] = [
  aRecord('off', { kind: 'rule-switch', rule: SIGN, on: false }, '2026-03-01'),
  aRecord('limit', threshold('open-tender.goods-services', 400_000_000), '2026-01-01'),
  aRecord('gone', { kind: 'confirmation', rule: SIGN, by: '区财政局' }, '2026-03-01'),
  aRecord('back', { kind: 'withdrawal', entry: 'gone' }, '2026-03-02'),
]

function aRecord(id: string, value: SettingValue, from: CivilDate): SettingsEntry {
  return { id, value, from, recordedAt: `${from}T02:00:00Z`, recordedBy: '示范区财政局', reason: '会议纪要' }
}
function threshold(name: 'open-tender.goods-services' | 'decentralised.goods', amount: number): SettingValue {
  return { kind: 'threshold', name, amount, instrument: '《省政府集中采购目录及标准》', clause: '二' }
}
const window = (rule: string | null, share: number, leastWorkingDays: number): SettingValue => ({
  kind: 'warning-window',
  rule,
  share,
  leastWorkingDays,
})
const fieldsOf = (value: SettingValue, from: CivilDate, jurisdiction: JurisdictionId, reason = '会议纪要') =>
  checkEntry({ value, from, reason }, { jurisdiction, today: TODAY, entries: recorded }).map(({ field }) => field)

describe.each`
  because                                              | value                                                                      | from            | refused
  ${'its own rule is switched off'}                    | ${{ kind: 'rule-switch', rule: 'jiujiang.gp.contract.file', on: false }}   | ${'2026-12-01'} | ${[]}
  ${'and on again'}                                    | ${{ kind: 'rule-switch', rule: SIGN, on: true }}                           | ${'2026-12-01'} | ${[]}
  ${'it is off already'}                               | ${{ kind: 'rule-switch', rule: SIGN, on: false }}                          | ${'2026-12-01'} | ${['from']}
  ${'law of the country is never off'}                 | ${{ kind: 'rule-switch', rule: 'cn.gp.contract.sign', on: false }}         | ${'2026-12-01'} | ${['rule']}
  ${'law of the province is never off'}                | ${{ kind: 'rule-switch', rule: 'anhui.gp.perf-bond', on: false }}          | ${'2026-12-01'} | ${['rule']}
  ${'the check of a record is no promise'}             | ${{ kind: 'rule-switch', rule: 'record.date-order', on: false }}           | ${'2026-12-01'} | ${['rule']}
  ${'another district’s rule is not its own'}          | ${{ kind: 'rule-switch', rule: BYQ, on: false }}                           | ${'2026-12-01'} | ${['rule']}
  ${'no such rule'}                                    | ${{ kind: 'rule-switch', rule: 'jiujiang.none', on: false }}               | ${'2026-12-01'} | ${['rule']}
  ${'confirmed today by name'}                         | ${{ kind: 'confirmation', rule: SIGN, by: '区财政局' }}                    | ${TODAY}        | ${[]}
  ${'nobody confirms in the future'}                   | ${{ kind: 'confirmation', rule: SIGN, by: '区财政局' }}                    | ${'2026-11-22'} | ${['from']}
  ${'nor before there was a figure'}                   | ${{ kind: 'confirmation', rule: SIGN, by: '区财政局' }}                    | ${'2023-02-05'} | ${['from']}
  ${'nor without a name'}                              | ${{ kind: 'confirmation', rule: SIGN, by: ' ' }}                           | ${TODAY}        | ${['by']}
  ${'law is not the district’s to confirm'}            | ${{ kind: 'confirmation', rule: 'cn.gp.contract.sign', by: '区财政局' }}   | ${TODAY}        | ${['rule']}
  ${'the document names no end'}                       | ${{ kind: 'plan', rule: SIGN, through: null }}                             | ${TODAY}        | ${['rule']}
  ${'a threshold with its source'}                     | ${threshold('open-tender.goods-services', 400_000_000)}                    | ${'2026-12-01'} | ${[]}
  ${'a threshold of nothing'}                          | ${threshold('open-tender.goods-services', 0)}                              | ${'2026-12-01'} | ${['amount']}
  ${'a negative threshold'}                            | ${threshold('open-tender.goods-services', -1)}                             | ${'2026-12-01'} | ${['amount']}
  ${'half a fen'}                                      | ${threshold('open-tender.goods-services', 0.5)}                            | ${'2026-12-01'} | ${['amount']}
  ${'no source'}                                       | ${{ ...threshold('decentralised.goods', 100), instrument: '' }}            | ${'2026-12-01'} | ${['instrument']}
  ${'a purchasing limit equal to the open-tender one'} | ${threshold('decentralised.goods', 400_000_000)}                           | ${'2026-12-01'} | ${[]}
  ${'a purchasing limit above the open-tender one'}    | ${threshold('decentralised.goods', 400_000_001)}                           | ${'2026-12-01'} | ${['amount']}
  ${'a purchasing limit where there is no other yet'}  | ${threshold('decentralised.goods', 400_000_001)}                           | ${'2025-12-01'} | ${[]}
  ${'the whole term'}                                  | ${window(null, 10_000, 0)}                                                 | ${TODAY}        | ${[]}
  ${'more than the whole term'}                        | ${window(null, 10_001, 2)}                                                 | ${TODAY}        | ${['share']}
  ${'less than nothing'}                               | ${window(null, -1, 2)}                                                     | ${TODAY}        | ${['share']}
  ${'negative days'}                                   | ${window(null, 2500, -1)}                                                  | ${TODAY}        | ${['leastWorkingDays']}
  ${'no warning at all'}                               | ${window(null, 0, 0)}                                                      | ${TODAY}        | ${['share']}
  ${'a window for a rule of law that has a deadline'}  | ${window('cn.gp.contract.sign', 5000, 3)}                                  | ${TODAY}        | ${[]}
  ${'a window for a rule without a deadline'}          | ${window('jiujiang.gp.intention.lead-time', 5000, 3)}                      | ${TODAY}        | ${['rule']}
  ${'a window for a rule of another place'}            | ${window(BYQ, 5000, 3)}                                                    | ${TODAY}        | ${['rule']}
  ${'a grade with its limit'}                          | ${{ kind: 'graded-limit', grade: '1', days: 1, counting: 'working-days' }} | ${TODAY}        | ${[]}
  ${'no grade'}                                        | ${{ kind: 'graded-limit', grade: ' ', days: 1, counting: 'days' }}         | ${TODAY}        | ${['grade']}
  ${'no days'}                                         | ${{ kind: 'graded-limit', grade: '1', days: 0, counting: 'days' }}         | ${TODAY}        | ${['days']}
  ${'nobody second from tomorrow on'}                  | ${{ kind: 'four-eyes', on: false }}                                        | ${'2026-11-22'} | ${[]}
  ${'what was published yesterday stays checked'}      | ${{ kind: 'four-eyes', on: false }}                                        | ${'2026-11-20'} | ${['from']}
  ${'a second person is needed already'}               | ${{ kind: 'four-eyes', on: true }}                                         | ${TODAY}        | ${['from']}
  ${'an entry is withdrawn'}                           | ${{ kind: 'withdrawal', entry: 'off' }}                                    | ${TODAY}        | ${[]}
  ${'there is none'}                                   | ${{ kind: 'withdrawal', entry: 'none' }}                                   | ${TODAY}        | ${['entry']}
  ${'it is withdrawn already'}                         | ${{ kind: 'withdrawal', entry: 'gone' }}                                   | ${TODAY}        | ${['entry']}
  ${'a withdrawal stays'}                              | ${{ kind: 'withdrawal', entry: 'back' }}                                   | ${TODAY}        | ${['entry']}
  ${'a slip of the pen in the year'}                   | ${threshold('open-tender.goods-services', 400_000_000)}                    | ${'1026-12-01'} | ${['from']}
  ${'a slip of the pen the other way'}                 | ${threshold('open-tender.goods-services', 400_000_000)}                    | ${'2062-12-01'} | ${['from']}
`('$because', ({ value, from, refused }: { value: SettingValue; from: CivilDate; refused: readonly string[] }) => {
  test(refused.length === 0 ? 'is recorded' : `is refused for ${refused.join(', ')}`, () => {
    expect(fieldsOf(value, from, 'jiujiang')).toStrictEqual(refused)
  })
})

test.each`
  through         | from            | refused        | because
  ${'2026-12-31'} | ${'2025-01-10'} | ${[]}          | ${'beyond the end of the plan and of the decision'}
  ${null}         | ${'2025-01-10'} | ${[]}          | ${'without end'}
  ${'2024-12-31'} | ${'2024-12-01'} | ${['through']} | ${'the plan ran to that day anyway'}
  ${'2025-01-09'} | ${'2025-01-10'} | ${['through']} | ${'that is past when it is decided'}
  ${'2027-12-31'} | ${'2026-11-22'} | ${['from']}    | ${'a decision is not dated ahead'}
`(
  'extending a plan through $through from $from: $refused, $because',
  ({ through, from, refused }: { through: CivilDate | null; from: CivilDate; refused: string[] }) => {
    expect(fieldsOf({ kind: 'plan', rule: BYQ, through }, from, 'bayuquan')).toStrictEqual(refused)
  },
)

test('every entry carries a reason, and every refusal speaks both languages', () => {
  const value: SettingValue = { kind: 'rule-switch', rule: 'cn.gp.contract.sign', on: false }
  const problems = checkEntry(
    { value, from: TODAY, reason: ' ' },
    { jurisdiction: 'jiujiang', today: TODAY, entries: [] },
  )
  expect(problems.map(({ field }) => field)).toEqual(['reason', 'rule'])
  expect(problems[1]?.zh).toBe('国家和省级规定不能停用,只有本区县自己的规则可以停用。')
  expect(problems[1]?.en).toMatch(/never switched off/u)
  expect(fieldsOf(value, TODAY, 'jiujiang', '理'.repeat(501))).toEqual(['reason', 'rule'])
})

test.each`
  jurisdiction  | zh                           | because
  ${'zhenhai'}  | ${/^这一条是设置项/u}        | ${'its own, to be set and not to be switched'}
  ${'jiujiang'} | ${/^该规则属于其他区县。$/u} | ${'another district’s setting'}
`('a setting is no rule to switch in $jurisdiction: $because', ({ jurisdiction, zh }) => {
  const value: SettingValue = { kind: 'rule-switch', rule: 'zhenhai.appeal.lights', on: false }
  const problems = checkEntry({ value, from: TODAY, reason: '会议纪要' }, { jurisdiction, today: TODAY, entries: [] })
  expect(problems.map((one) => one.zh)).toEqual([expect.stringMatching(zh)])
})

test('only a district settles anything, and only about rules that it made', () => {
  expect(fieldsOf({ kind: 'withdrawal', entry: 'off' }, TODAY, 'cn-34')).toEqual(['jurisdiction'])
  expect(ownRules('cn-34')).toEqual([])
  // What a district has to set is no promise that it could take back.
  expect(ownRules('zhenhai').map(({ id }) => id)).not.toContain('zhenhai.appeal.lights')
  for (const jurisdiction of JURISDICTION_IDS.filter(isDistrict)) {
    const own = new Set(ownRules(jurisdiction).map(({ id }) => id))
    for (const { id, jurisdiction: whose } of STATEMENTS) {
      if (whose !== jurisdiction) expect(own.has(id), `${id} in ${jurisdiction}`).toBe(false)
    }
  }
  expect(ownRules('jiujiang').map(({ id }) => id)).toContain(SIGN)
})
