import { expect, test } from 'vitest'
import { THRESHOLDS } from './district-settings.ts'
import type { SettingsEntry, SettingValue } from './entry.ts'
import { sayValue, THRESHOLD_WORDS } from './say-value.ts'

const SIGN = 'jiujiang.gp.contract.sign'
const entry: SettingsEntry = {
  id: 'a',
  value: { kind: 'rule-switch', rule: SIGN, on: false },
  from: '2026-03-01',
  recordedAt: '2026-03-01T00:00:00Z',
  recordedBy: '区财政局',
  reason: '试行',
}

test.each<[SettingValue, RegExp, RegExp]>([
  [entry.value, /^停用:/u, /^Switched off: /u],
  [{ kind: 'rule-switch', rule: SIGN, on: true }, /^启用:/u, /^Switched on: /u],
  [{ kind: 'confirmation', rule: SIGN, by: '区财政局' }, /^确认:.+\(区财政局\)$/u, /^Confirmed: /u],
  [{ kind: 'plan', rule: SIGN, through: '2027-12-31' }, /^计划延期至 2027-12-31:/u, /through 2027-12-31/u],
  [{ kind: 'plan', rule: SIGN, through: null }, /^计划长期有效:/u, /without end/u],
  [
    { kind: 'threshold', name: 'open-tender.works', amount: 400_000_000, instrument: '省目录', clause: '' },
    /^公开招标数额标准\(工程\):4,000,000\.00 元$/u,
    /4,000,000\.00 yuan$/u,
  ],
  [
    { kind: 'warning-window', rule: null, share: 2500, leastWorkingDays: 2 },
    /^预警窗口\(全部时限\):期限的最后 25%,至少 2 个工作日$/u,
    /every deadline: the last 25%/u,
  ],
  [{ kind: 'four-eyes', on: false }, /^采购意向免予复核$/u, /without a second person/u],
  [{ kind: 'four-eyes', on: true }, /^采购意向须经另一人复核后公开$/u, /a second person approves/u],
  [{ kind: 'four-eyes', on: false, of: 'cases' }, /^督办函签发、销号和撤销免予另一人办理$/u, /one person alone/u],
  [{ kind: 'four-eyes', on: true, of: 'cases' }, /^督办函签发、销号和撤销须经另一人办理$/u, /take a second person/u],
  [{ kind: 'graded-limit', grade: '3', days: 3, counting: 'days' }, /^“3”类诉求:3 日内办结$/u, /within 3 days$/u],
  [
    { kind: 'warning-window', rule: SIGN, share: 5000, leastWorkingDays: 1 },
    /^预警窗口\((?!全部时限).+\):期限的最后 50%,至少 1 个工作日$/u,
    /^Warning for (?!every deadline).+: the last 50% of the term, at least 1 working day$/u,
  ],
  [
    { kind: 'graded-limit', grade: '1', days: 1, counting: 'working-days' },
    /^“1”类诉求:1 个工作日内办结$/u,
    /within 1 working day$/u,
  ],
  [
    { kind: 'rule-switch', rule: 'jiujiang.gone', on: false },
    /^停用:jiujiang\.gone$/u,
    /^Switched off: jiujiang\.gone$/u,
  ],
  [{ kind: 'withdrawal', entry: 'a' }, /^撤回:停用:/u, /^Withdrawn: Switched off: /u],
  [{ kind: 'withdrawal', entry: 'unknown' }, /^撤回:unknown$/u, /^Withdrawn: unknown$/u],
])('%o is said in both languages', (value, zh, en) => {
  const said = sayValue(value, [entry])
  expect(said.zh).toMatch(zh)
  expect(said.en).toMatch(en)
})

test('every threshold has its name', () => {
  for (const name of THRESHOLDS) expect(THRESHOLD_WORDS[name].zh).not.toBe('')
})
