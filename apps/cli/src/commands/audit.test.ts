import type { Finding } from '@tenderlight/compliance/finding'
import { evaluate } from '@tenderlight/compliance/evaluate'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import { readLedger } from '@tenderlight/exchange/ledger/read-ledger'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { LAUNCHER, launch, scratch } from '../testing/launch.ts'
import type { Launched } from '../testing/launch.ts'
import { csvLedger, ON_TIME, xlsxLedger } from '../testing/ledgers.ts'

const { folder, remove } = scratch()
afterAll(remove)

interface Audited {
  readonly procurements: readonly {
    readonly id: string
    readonly row: number
    readonly lights: Readonly<Record<string, string>>
    readonly findings: readonly Finding[]
  }[]
  readonly rejected: readonly object[]
  readonly unknownColumns: readonly string[]
  readonly summary: {
    readonly procurements: number
    readonly byLight: Readonly<Record<'law' | 'commitment', Readonly<Record<string, number>>>>
    readonly byRule: readonly Readonly<Record<string, string | number>>[]
  }
}

const PLACE = ['--jurisdiction', 'jiujiang', '--as-of', '2026-11-21']
const audit = (file: string, ...more: string[]): Promise<Launched> =>
  launch(['audit', file, ...PLACE, ...more], { cwd: folder })
const audited = async (file: string, ...more: string[]): Promise<Audited> =>
  JSON.parse((await audit(file, '--format', 'json', ...more)).stdout) as Audited

const LATE = {
  ...ON_TIME,
  id: 'JJ-002',
  contractSignedOn: '2026-03-03',
  contractPublishedOn: '2026-03-04',
  contractFiledOn: '2026-03-05',
}
const UNREADABLE = { ...ON_TIME, id: 'JJ-003', budget: '约三十' }
const good = csvLedger(folder, 'good.csv', [ON_TIME])
const late = csvLedger(folder, 'late.csv', [ON_TIME, LATE])
const partly = csvLedger(folder, 'partly.csv', [ON_TIME, LATE, UNREADABLE])

describe('the JSON is the contract of the ledger page', () => {
  test('keys and their order, on every level', async () => {
    const result = await audited(partly)
    const keys = (value: object): string => Object.keys(value).join(' ')
    expect(keys(result)).toBe('asOf jurisdiction calendar procurements rejected unknownColumns summary')
    expect(result).toMatchObject({
      asOf: '2026-11-21',
      jurisdiction: 'jiujiang',
      calendar: { version: 'cn-2026.1', coveredThrough: '2026-12-31' },
    })
    for (const procurement of result.procurements) {
      expect(keys(procurement)).toBe('id title row lights findings')
      expect(keys(procurement.lights)).toBe('law commitment')
    }
    expect(keys(result.summary)).toBe('procurements byLight byRule')
    for (const level of ['law', 'commitment'] as const) {
      expect(keys(result.summary.byLight[level])).toBe('green yellow red grey')
    }
    for (const counts of result.summary.byRule) {
      expect(keys(counts)).toBe('rule breach pending compliant exempt cannot-tell suggestion')
    }
  })

  test('the findings are those of the evaluator, one for one', async () => {
    const result = await audited(late)
    const { records } = readLedger(readFileSync(join(folder, late)), late)
    const context = {
      today: '2026-11-21',
      calendar: CALENDAR_CN,
      rulebook: RULEBOOK,
      jurisdiction: 'jiujiang',
    } as const
    const expected = records.map(({ procurement, row }) => [row, procurement.id, evaluate(procurement, context)])
    const given = result.procurements.map(({ findings, id, row }) => [row, id, findings])
    expect(given).toStrictEqual(JSON.parse(JSON.stringify(expected)))
  })

  test('a contract signed on the eighth working day is red on the commitment and green on the law', async () => {
    const [, second] = (await audited(late)).procurements
    const signing = second?.findings.filter(({ rule }) => rule.endsWith('.contract.sign'))
    expect(signing).toMatchObject([
      { rule: 'cn.gp.contract.sign', level: 'law', verdict: 'compliant', light: 'green' },
      {
        rule: 'jiujiang.gp.contract.sign',
        level: 'commitment',
        verdict: 'breach',
        light: 'red',
        trigger: { event: 'award-notice', on: '2026-02-10' },
        due: '2026-02-26',
        met: '2026-03-03',
        late: { workingDays: 4, calendarDays: 5 },
        citation: { clause: '71②', verification: 'district document' },
        versions: { parameterFrom: '2023-02-06', calendar: 'cn-2026.1' },
      },
    ])
    expect(second?.lights['commitment']).toBe('red')
  })

  test('the rejected cell: row in the sheet, column, what was found and expected; the other rows are audited', async () => {
    const { code, stderr, stdout } = await audit(partly, '--format', 'json')
    const result = JSON.parse(stdout) as Audited
    expect(code).toBe(3)
    expect(result.procurements.map(({ id, row }) => [id, row])).toStrictEqual([
      ['JJ-001', 2],
      ['JJ-002', 3],
    ])
    expect(result.rejected).toMatchObject([{ row: 4, column: '预算金额', found: '约三十' }])
    expect(Object.keys(result.rejected[0] ?? {})).toStrictEqual(['row', 'column', 'found', 'expected'])
    expect(stderr).toContain('第 4 行 “预算金额”:写的是“约三十”')
  })

  test('the summary counts what the procurements show', async () => {
    const { procurements, summary } = await audited(partly)
    expect(summary.procurements).toBe(procurements.length)
    for (const level of ['law', 'commitment'] as const) {
      for (const [light, count] of Object.entries(summary.byLight[level])) {
        expect(procurements.filter(({ lights }) => lights[level] === light)).toHaveLength(count)
      }
    }
    const all = procurements.flatMap(({ findings }) => findings)
    for (const { rule, ...counts } of summary.byRule) {
      for (const [verdict, count] of Object.entries(counts)) {
        expect(all.filter((finding) => finding.rule === rule && finding.verdict === verdict)).toHaveLength(
          Number(count),
        )
      }
    }
    expect(summary.byRule.map(({ rule }) => rule).toSorted((a, b) => (`${a}` < `${b}` ? -1 : 1))).toStrictEqual(
      [...new Set(all.map(({ rule }) => rule))].toSorted((a, b) => (a < b ? -1 : 1)),
    )
  })

  test('an unknown column is reported and does no harm; a ledger with no rows gives an empty report', async () => {
    const text = readFileSync(join(folder, good), 'utf8')
      .replace('项目名称', '项目名称,经办人')
      .replace('办公设备采购', '办公设备采购,张三')
    writeFileSync(join(folder, 'extra.csv'), text)
    const extra = await audit('extra.csv', '--format', 'json')
    expect(extra.code).toBe(0)
    expect((JSON.parse(extra.stdout) as Audited).unknownColumns).toStrictEqual(['经办人'])
    expect(extra.stderr).toContain('未使用的列:经办人')
    writeFileSync(join(folder, 'bare.csv'), '项目编号,项目名称,预算金额\r\n')
    expect(await audited('bare.csv')).toMatchObject({ procurements: [], summary: { procurements: 0, byRule: [] } })
  })
})

describe('exit codes', () => {
  test.each`
    because                                         | file      | failOn          | code
    ${'nothing asked for'}                          | ${late}   | ${'never'}      | ${0}
    ${'a broken promise is at commitment'}          | ${late}   | ${'commitment'} | ${1}
    ${'a broken promise is below law'}              | ${late}   | ${'law'}        | ${0}
    ${'nothing broken'}                             | ${good}   | ${'commitment'} | ${0}
    ${'a rejected row'}                             | ${partly} | ${'never'}      | ${3}
    ${'a rejected row, and findings below the bar'} | ${partly} | ${'law'}        | ${3}
    ${'findings outrank a rejected row'}            | ${partly} | ${'commitment'} | ${1}
  `('--fail-on $failOn on $file is $code: $because', async ({ file, failOn, code }: Record<string, string>) => {
    expect((await audit(String(file), '--fail-on', String(failOn), '--format', 'json')).code).toBe(code)
  })

  test('a broken law is at or above both', async () => {
    const early = csvLedger(folder, 'early.csv', [{ ...ON_TIME, announcementOn: '2026-01-08' }])
    expect((await audit(early, '--fail-on', 'law')).code).toBe(1)
    expect((await audit(early, '--fail-on', 'commitment')).code).toBe(1)
  })
})

describe('every form of the result tells the same', () => {
  test('a workbook in, JSON out: as from CSV', async () => {
    const book = xlsxLedger(folder, 'late.xlsx', [ON_TIME, LATE])
    expect(await audited(book)).toStrictEqual(await audited(late))
  })

  test('the table: both lights by shape and word, the findings, the counts', async () => {
    const { code, stderr, stdout } = await audit(late)
    expect({ code, stderr }).toStrictEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('芜湖市鸠江区 (jiujiang)  按 2026-11-21 判定  日历 cn-2026.1(公布至 2026-12-31)')
    expect(stdout).toMatch(/^3 +JJ-002 +办公设备采购 .*■/m)
    expect(stdout).toMatch(/■ .*\[承诺\] 7 个工作日内签订合同.*:应于 2026-02-26 前,实际 2026-03-03,超 4 个工作日/)
    expect(stdout).toContain('共 2 个项目')
    const english = await audit(late, '--lang', 'en')
    expect(english.stdout).toContain('Due by 2026-02-26, done on 2026-03-03, 4 working days late')
    expect(english.stdout).toContain('2 projects')
  })

  test('csv has a row for each finding and reads back; formulas in the ledger stay text', async () => {
    const evil = csvLedger(folder, 'evil.csv', [{ ...LATE, title: '=HYPERLINK("http://x","y")', buyer: '@SUM(A1)' }])
    const [{ stdout }, json] = [await audit(evil, '--format', 'csv'), await audited(evil)]
    const lines = stdout.trimEnd().split('\r\n')
    expect(lines).toHaveLength(1 + (json.procurements[0]?.findings.length ?? 0))
    expect(lines[0]).toMatch(/^\uFEFF行,项目编号,项目名称,/)
    for (const line of lines.slice(1)) expect(line).toMatch(/^2,JJ-002,"?'=HYPERLINK.*,'@SUM\(A1\),/)
  })

  test('xlsx is written as a workbook, to a file or a pipe', async () => {
    const file = await audit(late, '--format', 'xlsx', '--output', 'result.xlsx')
    expect(file).toMatchObject({ code: 0, stdout: '', stderr: '已写入 result.xlsx\n' })
    const written = readFileSync(join(folder, 'result.xlsx'))
    expect(written.subarray(0, 2).toString()).toBe('PK')
    const piped = await audit(late, '--format', 'xlsx')
    expect(piped.bytes.subarray(0, 2).toString()).toBe('PK')
    expect(piped.bytes.length).toBe(written.length)
  })

  test('--output holds what stdout would have held', async () => {
    expect(await audit(late, '--format', 'json', '--output', 'a b.json')).toMatchObject({ code: 0, stdout: '' })
    expect(JSON.parse(readFileSync(join(folder, 'a b.json'), 'utf8'))).toStrictEqual(await audited(late))
  })
})

describe('what cannot be used ends with 2, with nothing on stdout and what to do on stderr', () => {
  mkdirSync(join(folder, 'sub'))
  writeFileSync(join(folder, 'empty.csv'), '')
  writeFileSync(join(folder, 'broken.xlsx'), 'PK\u0003\u0004 this is no workbook')
  writeFileSync(join(folder, 'letter.csv'), '您好,\n这不是台账。\n')
  test.each`
    because                     | file              | more                                 | says
    ${'no such file'}           | ${'nowhere.xlsx'} | ${[]}                                | ${'找不到文件 nowhere.xlsx'}
    ${'a folder'}               | ${'sub'}          | ${[]}                                | ${'sub 是文件夹'}
    ${'an empty file'}          | ${'empty.csv'}    | ${[]}                                | ${'文件是空的'}
    ${'a damaged workbook'}     | ${'broken.xlsx'}  | ${[]}                                | ${'broken.xlsx'}
    ${'no header'}              | ${'letter.csv'}   | ${[]}                                | ${'表头'}
    ${'an unknown district'}    | ${'good.csv'}     | ${['--jurisdiction', 'atlantis']}    | ${'没有装入“atlantis”的规则'}
    ${'an impossible day'}      | ${'good.csv'}     | ${['--as-of', '2026-02-30']}         | ${'--as-of“2026-02-30”不是存在的日期'}
    ${'an unknown level'}       | ${'good.csv'}     | ${['--fail-on', 'promise']}          | ${'可用的值:law、commitment、never'}
    ${'output over the ledger'} | ${'good.csv'}     | ${['--output', './sub/../good.csv']} | ${'会把台账盖掉'}
    ${'output into no folder'}  | ${'good.csv'}     | ${['--output', 'no/where.json']}     | ${'没有文件夹'}
    ${'output onto a folder'}   | ${'good.csv'}     | ${['--output', 'sub']}               | ${'sub 是文件夹'}
  `('$because', async ({ file, more, says }: { file: string; more: string[]; says: string }) => {
    const before = readFileSync(join(folder, good))
    const { code, stderr, stdout } = await audit(file, ...more)
    expect({ code, stdout }).toStrictEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(says)
    expect(stderr).toMatch(/^错误:/)
    expect(readFileSync(join(folder, good))).toStrictEqual(before)
  })

  test.skipIf(process.getuid?.() === 0)(
    'a file without permission (skipped as root, who may read everything)',
    async () => {
      writeFileSync(join(folder, 'secret.csv'), 'x')
      chmodSync(join(folder, 'secret.csv'), 0o000)
      expect(await audit('secret.csv')).toMatchObject({ code: 2, stdout: '' })
    },
  )
})

test('without --as-of the day is today in China', async () => {
  const { stdout } = await launch(['audit', good, '--jurisdiction', 'jiujiang', '--format', 'json'], { cwd: folder })
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
  const { asOf } = JSON.parse(stdout) as { asOf: string }
  expect([day.format(Date.now() - 60_000), day.format(Date.now())]).toContain(asOf)
})

test('a reader that stops early ends the program quietly', async () => {
  const many = Array.from({ length: 3000 }, (_, i) => ({ ...LATE, id: `N-${i}` }))
  csvLedger(folder, 'many.csv', many)
  const script = `"$LAUNCHER" audit many.csv --jurisdiction jiujiang --format json | head -c 100 >/dev/null`
  const { stderr } = await launch(['-c', script], {
    launcher: '/bin/sh',
    cwd: folder,
    env: { LAUNCHER },
  })
  expect(stderr).toBe('')
})
