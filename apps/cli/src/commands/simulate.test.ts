import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { launch, scratch } from '../testing/launch.ts'
import type { Launched } from '../testing/launch.ts'
import { csvLedger, ON_TIME } from '../testing/ledgers.ts'

const { folder, remove } = scratch()
afterAll(remove)

/** Award notice on 2026-02-10: the fifth working day is 2026-02-24, the seventh 2026-02-26. */
const ledger = csvLedger(folder, 'ledger.csv', [
  { ...ON_TIME, id: 'JJ-005', buyer: '甲局', contractSignedOn: '2026-02-24' },
  { ...ON_TIME, id: 'JJ-007', buyer: '乙局' },
  { ...ON_TIME, id: 'JJ-009', buyer: '乙局', regime: '招标投标' },
])
const withSlip = csvLedger(folder, 'slip.csv', [ON_TIME, { ...ON_TIME, id: 'JJ-008', awardNoticeOn: '2026-02-30' }])

const simulate = (sets: readonly string[], ...more: string[]): Promise<Launched> =>
  launch(
    [
      'simulate',
      ledger,
      '--jurisdiction',
      'jiujiang',
      '--as-of',
      '2026-11-21',
      ...sets.flatMap((set) => ['--set', set]),
      ...more,
    ],
    { cwd: folder },
  )

describe('seven working days to sign become five', () => {
  test('as JSON: before, after, who turns, days, per unit', async () => {
    const { code, stderr, stdout } = await simulate(['jiujiang.gp.contract.sign=5'], '--format', 'json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lights = { none: 0, grey: 0, green: 0, yellow: 0, red: 0 }
    const turned = [{ from: 'green', to: 'red', count: 1 }]
    expect(JSON.parse(stdout)).toMatchObject({
      asOf: '2026-11-21',
      jurisdiction: 'jiujiang',
      set: [{ rule: 'jiujiang.gp.contract.sign', value: 5 }],
      procurements: 3,
      levels: [{ level: 'commitment', total: { turned } }],
      rules: [
        {
          rule: 'jiujiang.gp.contract.sign',
          level: 'commitment',
          figures: { before: [{ from: '2023-02-06', value: 7 }], after: [{ from: '2023-02-06', value: 5 }] },
          total: { before: { ...lights, none: 1, green: 2 }, after: { ...lights, none: 1, green: 1, red: 1 }, turned },
          turned: [{ from: 'green', to: 'red', count: 1, procurements: ['JJ-007'] }],
          days: {
            counting: 'working-days',
            total: [
              { days: 5, count: 1 },
              { days: 7, count: 1 },
            ],
          },
          units: [
            { unit: '甲局', before: { ...lights, green: 1 }, after: { ...lights, green: 1 }, turned: [] },
            { unit: '乙局', after: { ...lights, none: 1, red: 1 }, turned, days: [{ days: 7, count: 1 }] },
          ],
        },
      ],
      rejected: [],
      unknownColumns: [],
    })
  })

  test('for reading, in both languages', async () => {
    const zh = await simulate(['jiujiang.gp.contract.sign=5'])
    expect(zh.code).toBe(0)
    expect(zh.stdout).toContain('7 个工作日 → 5 个工作日')
    expect(zh.stdout).toMatch(/● 正常 → ■ [^:]+:1 个\n {4}JJ-007\n/)
    expect(zh.stdout).toMatch(/^乙局 +● 1 +■ 1 +1$/m)
    const en = await simulate(['jiujiang.gp.contract.sign=5'], '--lang', 'en')
    expect(en.stdout).toContain('7 working days → 5 working days')
    expect(en.stdout).toContain('no rule and no ledger is changed')
  })
})

test('a rule that the district has switched off in --settings judges nothing, before or after', async () => {
  const value = { kind: 'rule-switch', rule: 'jiujiang.gp.contract.sign', on: false }
  const entries = [{ value, from: '2026-01-05', reason: '测试' }]
  writeFileSync(join(folder, 'off.json'), JSON.stringify({ jurisdiction: 'jiujiang', entries }))
  const set = ['jiujiang.gp.contract.sign=5']
  const { code, stdout } = await simulate(set, '--settings', 'off.json', '--format', 'json')
  expect(code).toBe(0)
  const all = { none: 3, grey: 0, green: 0, yellow: 0, red: 0 }
  expect(JSON.parse(stdout)).toMatchObject({ rules: [{ total: { before: all, after: all, turned: [] } }] })
})

test('two rules of one level are shown each, and together', async () => {
  const { stdout } = await simulate(['jiujiang.gp.contract.sign=5', 'jiujiang.gp.sme.reserve-above.share=80%'])
  expect(stdout).toContain('40%、其中小微 70% → 80%、其中小微 70%')
  expect(stdout).toContain('所改规则中最重的灯')
})

test('a row that cannot be read is left out and reported', async () => {
  const args = ['simulate', withSlip, '--jurisdiction', 'jiujiang', '--set', 'jiujiang.gp.contract.sign=5']
  const { code, stderr, stdout } = await launch([...args, '--format', 'json'], { cwd: folder })
  expect(code).toBe(3)
  expect(stderr).toContain('2026-02-30')
  expect(JSON.parse(stdout)).toMatchObject({ procurements: 1, rejected: [{ column: '中标通知书日期' }] })
})

test.each`
  because                                    | sets                                                     | said
  ${'there is no such rule'}                 | ${['jiujiang.gp.contract.seal=5']}                       | ${'没有编号为“jiujiang.gp.contract.seal”的规则'}
  ${'it is no number'}                       | ${['jiujiang.gp.contract.sign=five']}                    | ${'“five”不是数'}
  ${'half a day is no term'}                 | ${['jiujiang.gp.contract.sign=5.5']}                     | ${'0 到 3650 的整数'}
  ${'a term is not negative'}                | ${['jiujiang.gp.contract.sign=-1']}                      | ${'0 到 3650 的整数'}
  ${'it is a rule of 鲅鱼圈'}                | ${['bayuquan.gp.contract.sign=5']}                       | ${'bayuquan.gp.contract.sign 不在 jiujiang 适用'}
  ${'an order of dates has no term'}         | ${['record.date-order=5']}                               | ${'没有可以单独改动的数字'}
  ${'the district sets the threshold'}       | ${['anhui.threshold=300000000']}                         | ${'由区县在设置中确定'}
  ${'and so where its part is named'}        | ${['anhui.threshold.openTenderGoodsServices=300000000']} | ${'threshold:open-tender.goods-services'}
  ${'four fields are checked one by one'}    | ${['cn.gp.intention.fields=3']}                          | ${'各项逐一核对'}
  ${'a rule about a year judges no project'} | ${['cn.gp.sme.annual-report=3']}                         | ${'不对台账项目作判定'}
  ${'which of the two shares?'}              | ${['jiujiang.gp.sme.reserve-above=40%']}                 | ${'jiujiang.gp.sme.reserve-above.share=数'}
  ${'a term is one number'}                  | ${['jiujiang.gp.contract.sign.share=40%']}               | ${'不分部分'}
  ${'nothing is more than the whole'}        | ${['jiujiang.gp.sme.reserve-above.share=101%']}          | ${'0 到 10000 的整数'}
  ${'it says no number'}                     | ${['jiujiang.gp.contract.sign']}                         | ${'不是一项改动'}
  ${'nothing is changed'}                    | ${[]}                                                    | ${'--set'}
`('refused, because $because', async ({ said, sets }: { said: string; sets: string[] }) => {
  const { code, stderr, stdout } = await simulate(sets)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(said)
})
