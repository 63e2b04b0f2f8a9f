import { describe, expect, test } from 'vitest'
import { launch } from '../testing/launch.ts'

test.each`
  because                                           | args                          | date            | provisional
  ${'Spring Festival'}                              | ${['add', '2026-02-10', '7']} | ${'2026-02-26'} | ${false}
  ${'make-up Saturdays count'}                      | ${['add', '2026-02-13', '7']} | ${'2026-03-02'} | ${false}
  ${'no term'}                                      | ${['add', '2026-02-21', '0']} | ${'2026-02-21'} | ${false}
  ${'2027 is not published, but New Year is fixed'} | ${['add', '2026-12-30', '3']} | ${'2027-01-05'} | ${true}
`(
  'days $args is $date: $because',
  async ({ args, date, provisional }: { args: string[]; date: string; provisional: boolean }) => {
    const json = await launch(['days', ...args, '--format', 'json'])
    expect(json).toMatchObject({ code: 0, stdout: `${JSON.stringify({ date, provisional })}\n` })
    const text = await launch(['days', ...args])
    expect(text).toMatchObject({ code: 0, stdout: `${date}\n` })
    if (provisional) expect(text.stderr).toContain('暂定:2027-01-05 依据的日历只公布到 2026-12-31')
    else expect(text.stderr).toBe('')
  },
)

test('days between counts the last day and not the first; backwards is negative', async () => {
  expect(await launch(['days', 'between', '2026-02-10', '2026-02-26'])).toMatchObject({
    code: 0,
    stdout: '7\n',
    stderr: '',
  })
  expect((await launch(['days', 'between', '2026-02-26', '2026-02-10'])).stdout).toBe('-7\n')
  const beyond = await launch(['days', 'between', '2026-12-31', '2027-01-04', '--format', 'json'])
  expect(JSON.parse(beyond.stdout)).toStrictEqual({ days: 1, provisional: true })
  expect(beyond.stderr).toContain('暂定')
})

describe('days show', () => {
  test('a month with rest and make-up days, the holiday and the notice', async () => {
    const { code, stderr, stdout } = await launch(['days', 'show', '2026-02'])
    expect({ code, stderr }).toStrictEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(`2026年2月
 一       二       三       四       五       六       日
                                                        1·
  2        3        4        5        6        7·       8·
  9       10       11       12       13       14班     15休
 16休     17休     18休     19休     20休     21休     22休
 23休     24       25       26       27       28班

休 放假  班 调休上班  · 周末
02-14 春节调休上班
02-15 至 02-23 春节放假
02-28 春节调休上班
工作日 16 天
日历版本 cn-2026.1  依据:国办发明电〔2025〕7号(文号待核)
`)
  })

  test('the same month as JSON', async () => {
    const { stdout } = await launch(['days', 'show', '2026-02', '--format', 'json'])
    const shown = JSON.parse(stdout) as { workingDays: number; days: Record<string, unknown>[] }
    expect(shown).toMatchObject({
      month: '2026-02',
      workingDays: 16,
      calendar: { version: 'cn-2026.1', coveredThrough: '2026-12-31' },
    })
    expect(shown.days).toHaveLength(28)
    expect(shown.days[13]).toStrictEqual({
      date: '2026-02-14',
      working: true,
      kind: 'make-up',
      name: '春节',
      provisional: false,
    })
  })

  test('an unpublished month says so; English on request', async () => {
    const { code, stderr, stdout } = await launch(['days', 'show', '2027-05', '--lang', 'en'])
    expect(code).toBe(0)
    expect(stdout).toContain('May 2027\n Mon      Tue')
    expect(stdout).toContain('21 working days')
    expect(stderr).toContain('Provisional: the month lies outside the published calendar (2007-01-01 to 2026-12-31)')
  })
})

test.each`
  args                                      | says                                | todo
  ${['add', '2026-02-30', '7']}             | ${'date“2026-02-30”不是存在的日期'} | ${'日期写作 2026-02-10'}
  ${['add', '2026/02/10', '7']}             | ${'date“2026/02/10”不是存在的日期'} | ${'日期写作 2026-02-10'}
  ${['add', '2026-02-10', '-3']}            | ${'“-3”不是工作日数'}               | ${'0 到 100000 的整数'}
  ${['add', '2026-02-10', '1.5']}           | ${'“1.5”不是工作日数'}              | ${'0 到 100000 的整数'}
  ${['add', '9999-12-31', '5']}             | ${'n 的值不能用'}                   | ${'0001-9999'}
  ${['add', '2026-02-10']}                  | ${'缺少参数 n'}                     | ${'tenderlight days add --help'}
  ${['between', '2026-02-10', 'x']}         | ${'to“x”不是存在的日期'}            | ${'日期写作 2026-02-10'}
  ${['show', '2026-13']}                    | ${'“2026-13”不是月份'}              | ${'月份写作 2026-02'}
  ${['show', '2026-02', '--format', 'xml']} | ${'--format <format> 的值不能用'}   | ${'可用的值:text、json'}
  ${['ad', '2026-02-10', '7']}              | ${'没有“ad”这个命令'}               | ${'是不是 add?'}
  ${[]}                                     | ${'请写出要做什么'}                 | ${'tenderlight days --help'}
`(
  'days $args ends with 2 and says what to do',
  async ({ args, says, todo }: { args: string[]; says: string; todo: string }) => {
    const { code, stderr, stdout } = await launch(['days', ...args])
    expect({ code, stdout }).toStrictEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`错误:${says}`)
    expect(stderr).toMatch(/^ {2}→ /m)
    expect(stderr).toContain(todo)
  },
)
