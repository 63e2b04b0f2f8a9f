import { afterAll, describe, expect, test } from 'vitest'
import { launch, scratch } from '../testing/launch.ts'
import type { Launched } from '../testing/launch.ts'
import { csvLedger, ON_TIME } from '../testing/ledgers.ts'

const { folder, remove } = scratch()
afterAll(remove)

const LATE = {
  ...ON_TIME,
  id: 'JJ-002',
  contractSignedOn: '2026-03-03',
  contractPublishedOn: '2026-03-04',
  contractFiledOn: '2026-03-05',
}
const DEPOSIT = { ...ON_TIME, id: 'JJ-003', bidDeposit: '1万', loserDepositRefundedOn: '2026-02-14' }
const EXEMPT = { ...ON_TIME, id: 'JJ-004', regime: '招标投标', category: '工程' }
const file = csvLedger(folder, 'ledger.csv', [
  ON_TIME,
  LATE,
  DEPOSIT,
  EXEMPT,
  { ...ON_TIME, id: 'JJ-005', budget: '约三十' },
])
const RULE = 'jiujiang.gp.contract.sign'

const explain = (id: string, rule: string, ...more: string[]): Promise<Launched> =>
  launch(['explain', file, '--id', id, '--rule', rule, '--as-of', '2026-11-21', ...more], { cwd: folder })

interface Explained {
  readonly finding: Readonly<Record<string, unknown>> | null
  readonly days: readonly {
    readonly date: string
    readonly counted: number
    readonly why: string
    readonly mark?: string
  }[]
}
const explained = async (id: string, rule: string, ...more: string[]): Promise<Explained> => {
  const { code, stdout } = await explain(id, rule, '--format', 'json', ...more)
  expect(code).toBe(0)
  return JSON.parse(stdout) as Explained
}

test('the text: rule, article, verification mark, trigger, last day, and the month with its counted days', async () => {
  const { code, stderr, stdout } = await explain('JJ-002', RULE)
  expect({ code, stderr }).toStrictEqual({ code: 0, stderr: '' })
  for (const line of [
    /^规则 {2}.*\(jiujiang\.gp\.contract\.sign\)· 承诺$/m,
    /^依据 {2}.*71② · 已核\(区县文件\)$/m,
    /^起算 {2}中标\(成交\)通知书 2026-02-10\(当日不计\)$/m,
    /^期限 {2}2026-02-26$/m,
    /^完成 {2}2026-03-03$/m,
    /^判定 {2}■ .*超 4 个工作日$/m,
    /^版本 {2}按 2026-11-21 判定,日历 cn-2026\.1,数字自 2023-02-06 起有效$/m,
  ]) {
    expect(stdout).toMatch(line)
  }
  expect(stdout).toContain(`2026年2月
 一       二       三       四       五       六       日
                                                        1
  2        3        4        5        6        7        8
  9       10起     11(1)    12(2)    13(3)    14(4)班  15休
 16休     17休     18休     19休     20休     21休     22休
 23休     24(5)    25(6)    26(7)止  27       28
`)
  expect(stdout).toMatch(/^2026年3月\n.*\n.*\n {2}2 {8}3完/m)
  expect(stdout).toContain('放假:春节')
})

test('the same in English', async () => {
  const { stdout } = await explain('JJ-002', RULE, '--lang', 'en')
  expect(stdout).toMatch(/^Starts {4}award notice 2026-02-10 \(the day itself does not count\)$/m)
  expect(stdout).toContain(' 23H      24(5)    25(6)    26(7)!   27       28')
  expect(stdout).toContain('Holidays: Spring Festival')
})

describe('as JSON', () => {
  test('every day from the trigger to the last day, counted or not, and why', async () => {
    const { days, finding } = await explained('JJ-002', RULE)
    expect(finding).toMatchObject({ rule: RULE, due: '2026-02-26', met: '2026-03-03', late: { workingDays: 4 } })
    expect(days).toHaveLength(17)
    expect(days[0]).toMatchObject({ date: '2026-02-10', counted: 0, why: 'trigger', mark: 'trigger' })
    expect(days.find(({ date }) => date === '2026-02-14')).toMatchObject({ counted: 4, why: 'make-up', name: '春节' })
    expect(days.find(({ date }) => date === '2026-02-17')).toMatchObject({ counted: 0, why: 'holiday' })
    expect(days.at(-1)).toMatchObject({ date: '2026-02-26', counted: 7, mark: 'due' })
  })

  test('the head names the project, the rule and what it was judged with', async () => {
    const whole = await explained('JJ-001', RULE, '--jurisdiction', 'jiujiang')
    expect(Object.keys(whole).join(' ')).toBe('asOf jurisdiction calendar id title row rule finding days')
    expect(whole).toMatchObject({ asOf: '2026-11-21', jurisdiction: 'jiujiang', id: 'JJ-001', row: 2, rule: RULE })
  })

  test('a share has no days, but a finding', async () => {
    const { days, finding } = await explained('JJ-001', 'jiujiang.gp.sme.reserve-above')
    expect(days).toStrictEqual([])
    expect(finding).toMatchObject({ verdict: 'compliant', required: 112_000_000, actual: 200_000_000 })
  })

  test('a rule that does not apply gives no finding', async () => {
    expect(await explained('JJ-004', RULE)).toMatchObject({ finding: null, days: [] })
    expect((await explain('JJ-004', RULE)).stdout).toContain('这条规则不适用于本项目')
  })
})

test('a rule with several clocks asks which one', async () => {
  const which = await explain('JJ-003', 'cn.gp.bid-bond.refund')
  expect(which).toMatchObject({ code: 2, stdout: '' })
  expect(which.stderr).toContain('--part')
  expect(which.stderr).toContain('losers、winner')
  const { finding } = await explained('JJ-003', 'cn.gp.bid-bond.refund', '--part', 'losers')
  expect(finding).toMatchObject({ part: 'losers', verdict: 'compliant', met: '2026-02-14' })
  expect((await explain('JJ-003', 'cn.gp.bid-bond.refund', '--part', 'middle')).code).toBe(2)
})

test.each`
  because                         | id          | rule                        | more                              | says
  ${'no such project'}            | ${'JJ-009'} | ${RULE}                     | ${[]}                             | ${'台账里没有编号为“JJ-009”的项目'}
  ${'part of a number'}           | ${'002'}    | ${RULE}                     | ${[]}                             | ${'是不是 JJ-002'}
  ${'its row could not be read'}  | ${'JJ-005'} | ${RULE}                     | ${[]}                             | ${'有 1 处单元格读不出'}
  ${'no such rule'}               | ${'JJ-001'} | ${'jiujiang.contract.sign'} | ${[]}                             | ${'是不是 cn.gp.contract.sign'}
  ${'a rule of another district'} | ${'JJ-001'} | ${RULE}                     | ${['--jurisdiction', 'bayuquan']} | ${'不在 bayuquan 适用'}
`(
  'exit code 2: $because',
  async ({ id, rule, more, says }: { id: string; rule: string; more: string[]; says: string }) => {
    const { code, stderr, stdout } = await explain(id, rule, ...more)
    expect({ code, stdout }).toStrictEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(says)
  },
)
