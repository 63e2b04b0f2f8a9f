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

describe('a rule by itself, without a ledger', () => {
  const page = (rule: string, ...more: string[]): Promise<Launched> =>
    launch(['explain', '--rule', rule, '--as-of', '2026-11-21', ...more], { cwd: folder })

  test('what it requires, the figure’s history, who checks, the count over the National Day, the cases', async () => {
    const { code, stderr, stdout } = await page(RULE)
    expect({ code, stderr }).toStrictEqual({ code: 0, stderr: '' })
    for (const line of [
      /^规则 {2}.*\(jiujiang\.gp\.contract\.sign\)· 承诺 · 芜湖市鸠江区 · 按记录判定$/m,
      /^\[待区县确认\]$/m,
      /^ {2}7 个工作日 {2}2023-02-06 – .*71② · 已核\(区县文件\)$/m,
      /^由谁检查$/m,
      /^ {2}5休 {6}6休 {6}7休 {6}8\(3\) {5}9\(4\) {4}10\(5\)班 {2}11·$/m,
      /^ {2}■ .*下一个工作日完成,晚了/m,
    ]) {
      expect(stdout).toMatch(line)
    }
  })

  test('a least distance in working days is counted by working days', async () => {
    const { stdout } = await page('cn.gp.negotiation', '--format', 'json')
    const { examples } = JSON.parse(stdout) as {
      examples: { days: { date: string; counted: number; why: string }[] }[]
    }
    expect(examples[0]?.days.find(({ date }) => date === '2026-10-01')).toMatchObject({ counted: 0, why: 'holiday' })
    expect(examples[0]?.days.at(-1)).toMatchObject({ date: '2026-10-08', counted: 3 })
  })

  test('a clock of a matter has its example too; a way of counting is shown by a rule that uses it', async () => {
    expect((await page('cn.gp.complaint.decide')).stdout).toContain('2026年11月')
    expect((await page('cal.working-day', '--lang', 'en')).stdout).toContain('shown by "')
  })

  test('--id needs a ledger, and a ledger needs --id', async () => {
    const without = await page(RULE, '--id', 'JJ-001')
    expect(without).toMatchObject({ code: 2, stdout: '' })
    expect(without.stderr).toContain('--id 要和台账文件一起用')
    const half = await launch(['explain', file, '--rule', RULE], { cwd: folder })
    expect(half.stderr).toContain('请用 --id 写出项目编号')
    const counting = await launch(['explain', file, '--id', 'JJ-001', '--rule', 'cal.civil'], { cwd: folder })
    expect(counting.stderr).toContain('规则 cal.civil 不按项目判定')
  })
})

test('days on which a challenge stopped the clock are shown as stopped', async () => {
  const challenged = csvLedger(folder, 'challenged.csv', [
    {
      ...ON_TIME,
      contractSignedOn: '2026-03-10',
      contractPublishedOn: '2026-03-11',
      contractFiledOn: '2026-03-11',
      challengeOn: '2026-02-12',
      challengeClosedOn: '2026-02-27',
    },
  ])
  const args = ['explain', challenged, '--id', 'JJ-001', '--rule', RULE, '--as-of', '2026-11-21']
  const { stdout } = await launch(args, { cwd: folder })
  expect(stdout).toMatch(/^ {2}9 .*10起 .*11\(1\) .*12停 .*13停/m)
  const { days } = JSON.parse((await launch([...args, '--format', 'json'], { cwd: folder })).stdout) as Explained
  expect(days.filter(({ why }) => why === 'suspended').map(({ date }) => date)).toHaveLength(16)
  expect(Math.max(...days.map(({ counted }) => counted))).toBe(7)
})
