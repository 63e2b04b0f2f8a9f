import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { launch, scratch } from '../testing/launch.ts'
import { csvLedger } from '../testing/ledgers.ts'
import type { Typed } from '../testing/ledgers.ts'
import { runHere } from '../testing/run-here.ts'

const { folder, remove } = scratch()
afterAll(remove)

const BASE: Typed = {
  title: '办公设备采购',
  buyer: '甲局',
  regime: '政府采购',
  category: '货物',
  method: '公开招标',
  announcementOn: '2026-03-02',
}
const RESERVED: Typed = {
  ...BASE,
  budget: '300万',
  measure: '采购包预留',
  reservedSme: '100万',
  reservedSmallMicro: '60万',
}
const BOUGHT: Typed = { ...BASE, method: '询价', budget: '150万', measure: '整体预留', reservedSmallMicro: '150万' }

const ledger = csvLedger(folder, 'ledger.csv', [
  { ...RESERVED, id: 'A-1' },
  { ...RESERVED, id: 'A-2', announcementOn: '2026-05-06' },
  { ...BOUGHT, id: 'A-3' },
  { ...BOUGHT, id: 'A-4' },
  { ...RESERVED, id: 'A-5', announcementOn: '2025-03-03' },
  { ...RESERVED, id: 'B-1', buyer: '乙局', reservedSme: '20万', reservedSmallMicro: '20万' },
])
const json = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return name
}
const FACTS = json('facts.json', {
  units: [
    {
      unit: '甲局',
      year: 2026,
      gpBudgetTotal: '2000万元',
      report: { publishedOn: '2027-01-20', explanation: '预算年中调减' },
      reportDueOn: '2027-01-31',
    },
    { unit: '丙局', year: 2026, gpBudgetTotal: 1_000_000 },
  ],
  procurements: [
    { id: 'A-3', budgetItem: '办公经费', catalogueItem: 'A0201' },
    { id: 'A-4', budgetItem: '办公经费', catalogueItem: 'A0201' },
    { id: 'Z-9', site: '某处' },
  ],
})

const years = (...more: string[]) =>
  runHere(['years', ledger, '--jurisdiction', 'jiujiang', '--as-of', '2027-03-01', '--year', '2026', ...more], {
    cwd: folder,
  })

interface Told {
  readonly units: { unit: string; year: number; procurements: number; findings: { rule: string }[] }[]
}
const told = async (...more: string[]): Promise<Told> => {
  const { stdout } = await years('--format', 'json', ...more)
  return JSON.parse(stdout) as Told
}
const findingsOf = ({ units }: Told, unit: string) => units.find((one) => one.unit === unit)?.findings ?? []
const byRule = (said: Told, unit: string, rule: string) => findingsOf(said, unit).find((one) => one.rule === rule)

describe('the ledger alone', () => {
  test('for reading: base, required, actual, shortfall and projects behind, of each unit', async () => {
    const args = ['years', ledger, '--jurisdiction', 'jiujiang', '--as-of', '2027-03-01', '--year', '2026']
    const { code, stderr, stdout } = await launch(args, { cwd: folder })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^甲局 {2}2026 年 {2}4 个项目$/m)
    expect(stdout).toMatch(
      /^■ .* 限额以上预留 40%\(区\) +2,400,000\.00 元 +2,000,000\.00 元 +33\.33% +400,000\.00 元$/m,
    )
    expect(stdout).toMatch(
      /^● .* 限额以上预留份额 +1,800,000\.00 元 +2,000,000\.00 元 +33\.33% +0\.00 元\n +其中小微企业 +1,200,000\.00 元 +1,200,000\.00 元/m,
    )
    expect(stdout).toMatch(/^部门年度预留份额:无法判定,缺少或需核对:年度政府采购项目预算总额$/m)
    expect(stdout).toMatch(
      /\(以限额以上、适宜由中小企业提供的货物和服务项目预算之和\(财库〔2020〕46号第八条\)计\)\n {4}项目 {2}共 2 个:A-1、A-2\n {4}依据 /,
    )
    expect(stdout).toMatch(/\[待区县确认\] {2}jiujiang\.gp\.sme\.reserve-above/)
    expect(stdout).not.toMatch(/违规|违法/)
  })

  test('other years are there unless one is asked for', async () => {
    const { stdout } = await runHere(['years', ledger, '--jurisdiction=jiujiang', '--as-of=2026-11-21', '--lang=en'], {
      cwd: folder,
    })
    expect(stdout).toMatch(/^甲局 {2}2025 {2}1 project$/m)
    expect(stdout).toMatch(
      /^▲ .* Reserved share above the limit .*\n {28}.*of it small and micro|^▲ .*Reserved share above the limit/m,
    )
    expect((await told()).units.map(({ unit, year }) => `${unit} ${year}`)).toEqual(['甲局 2026', '乙局 2026'])
  })
})

describe('with facts', () => {
  test('the three bases stand side by side, each named; the report is judged', async () => {
    const said = await told('--facts', FACTS)
    const shares = findingsOf(said, '甲局').filter((one) => 'base' in one && 'ratio' in one)
    expect(shares).toMatchObject([
      {
        rule: 'cn.law.sme.annual-share',
        base: 'gp-budget',
        verdict: 'breach',
        required: 600_000_000,
        actual: 500_000_000,
        shortfall: 100_000_000,
        ratio: { numerator: 500_000_000, denominator: 2_000_000_000 },
        procurements: ['A-1', 'A-2', 'A-3', 'A-4'],
      },
      { rule: 'cn.gp.sme.reserve-above', base: 'above-limit', verdict: 'compliant', procurements: ['A-1', 'A-2'] },
      { rule: 'jiujiang.gp.sme.reserve-above', base: 'district-above-limit', verdict: 'breach', shortfall: 40_000_000 },
    ])
    expect(byRule(said, '甲局', 'cn.gp.sme.annual-report')).toMatchObject({ verdict: 'compliant', met: '2027-01-20' })
    expect(byRule(said, '乙局', 'cn.gp.sme.annual-report')).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['report'],
    })
  })

  test('a unit of which only the facts speak is judged too, and said; so are projects that the ledger lacks', async () => {
    const { stderr, stdout } = await years('--facts', FACTS)
    expect(stdout).toMatch(/^丙局 {2}2026 年 {2}0 个项目$/m)
    expect(stderr).toContain('“丙局” 2026 年在台账里没有项目')
    expect(stderr).toContain('1 个项目不在台账里:Z-9')
  })

  test('purchases that add up, by the threshold that the district settled', async () => {
    const settings = json('settings.json', {
      jurisdiction: 'jiujiang',
      entries: [
        {
          value: { kind: 'threshold', name: 'open-tender.goods-services', amount: 200_000_000, instrument: '某目录' },
          from: '2026-01-01',
          reason: '目录',
        },
      ],
    })
    const split = byRule(await told('--facts', FACTS, '--settings', settings), '甲局', 'cn.gp.split')
    expect(split).toMatchObject({
      verdict: 'breach',
      required: 200_000_000,
      actual: 300_000_000,
      procurements: ['A-3', 'A-4'],
    })
    const open = byRule(await told('--facts', FACTS), '甲局', 'cn.gp.split')
    expect(open).toMatchObject({ verdict: 'cannot-tell', missing: ['threshold.open-tender.goods-services'] })
  })

  test('the district’s own targets, where the facts hold its year', async () => {
    const facts = json('district.json', {
      district: [{ year: 2024, smeContractTotal: '7.1亿元', rates: { satisfaction: '98%' } }],
    })
    const { code, stdout } = await runHere(
      ['years', ledger, '--jurisdiction', 'zhenhai', '--as-of', '2025-02-01', '--year', '2024', '--facts', facts],
      { cwd: folder },
    )
    expect(code).toBe(0)
    expect(stdout).toContain('宁波市镇海区(区县汇总)  2024 年')
    expect(stdout).toMatch(/^▲ .* 720,000,000\.00 元 +710,000,000\.00 元 +10,000,000\.00 元$/m)
    expect(stdout).toMatch(/· 办理满意率/)
  })
})

test('what cannot be read or belongs to no year is said; exit code 3', async () => {
  const some = csvLedger(folder, 'some.csv', [
    { ...RESERVED, id: 'C-1' },
    { ...RESERVED, id: 'C-2', budget: '约三百万' },
    { title: '无单位', id: 'C-3', budget: '300万' },
  ])
  const { code, stderr, stdout } = await runHere(['years', some, '--jurisdiction=jiujiang', '--format=json'], {
    cwd: folder,
  })
  expect(code).toBe(3)
  expect(stderr).toContain('全年的合计可能不全')
  expect(stderr).toContain('缺少采购单位、年度(公告或意向日期):C-3')
  expect(JSON.parse(stdout)).toMatchObject({
    leftAside: [{ id: 'C-3', missing: ['buyer', 'fiscalYear'] }],
    rejected: [{ row: 3, column: '预算金额' }],
  })
})

test.each`
  because                        | content                                                                                | said
  ${'no JSON'}                   | ${'{ "units": [\n  1 2 ] }'}                                                           | ${/不是 JSON 文件[^]*第 2 行第 5 个字符[^]*docs\/command\.md/}
  ${'a field that is none'}      | ${{ units: [{ unit: '甲局', year: 2026, budgetTotal: 1 }] }}                           | ${/units\[0\]\.budgetTotal:写的是 1,应为以下字段:unit、year、gpBudgetTotal/}
  ${'a field that is needed'}    | ${{ units: [{ unit: '甲局' }] }}                                                       | ${/units\[0\]\.year:缺少,应为年份/}
  ${'money without its unit'}    | ${{ units: [{ unit: '甲局', year: 2026, gpBudgetTotal: '5000' }] }}                    | ${/units\[0\]\.gpBudgetTotal:写的是 "5000",应为金额:写明单位的文字/}
  ${'a day that does not exist'} | ${{ units: [{ unit: '甲局', year: 2026, report: { publishedOn: '2027-02-30' } }] }}    | ${/units\[0\]\.report\.publishedOn:写的是 "2027-02-30",应为存在的日期/}
  ${'a year twice'}              | ${{ units: [{ unit: '甲局', year: 2026 }, { unit: '甲局', year: 2026 }] }}             | ${/units\[1\]:写的是 "甲局 2026",应为只写一次\(units\[0\] 已写\)/}
  ${'a rate above one'}          | ${{ district: [{ year: 2026, rates: { closed: { numerator: 3, denominator: 2 } } }] }} | ${/district\[0\]\.rates\.closed:.*分子不大于分母/}
  ${'a rate that is none'}       | ${{ district: [{ year: 2026, rates: { happy: '98%' } }] }}                             | ${/district\[0\]\.rates\.happy:.*以下字段:closed-well、satisfaction/}
  ${'another kind of file'}      | ${[1]}                                                                                 | ${/整个文件:写的是 \[1\],应为对象/}
`(
  'facts with $because are refused, and nothing of them is used',
  async ({ content, said }: { content: unknown; said: RegExp }) => {
    const { code, stderr, stdout } = await years('--facts', json('bad.json', content))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(said)
  },
)

test.each`
  because       | args                          | said
  ${'a year'}   | ${['--year', '二〇二六']}     | ${/“二〇二六”不是年份[^]*2026/}
  ${'no facts'} | ${['--facts', 'absent.json']} | ${/找不到文件 absent\.json[^]*docs\/command\.md/}
`('$because that is none is refused', async ({ args, said }: { args: string[]; said: RegExp }) => {
  const { code, stderr } = await years(...args)
  expect(code).toBe(2)
  expect(stderr).toMatch(said)
})
