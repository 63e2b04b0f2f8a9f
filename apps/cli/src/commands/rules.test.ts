import { STATEMENTS } from '@tenderlight/compliance/statements/statements'
import { expect, test } from 'vitest'
import { launch } from '../testing/launch.ts'

type Listed = Readonly<Record<string, unknown>> & { readonly id: string; readonly jurisdiction: string }
const listed = async (...args: string[]): Promise<Listed[]> => {
  const { code, stderr, stdout } = await launch(['rules', ...args, '--format', 'json'])
  expect({ code, stderr }).toStrictEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as Listed[]
}

test('every rule of the catalogue is listed, with the keys of the contract in their order', async () => {
  const rules = await listed()
  expect(rules.map(({ id }) => id)).toStrictEqual(STATEMENTS.map(({ id }) => id))
  const keys = 'id jurisdiction regime level figure unit from to instrument clause verification evaluated needs'
  for (const rule of rules) expect(Object.keys(rule).join(' ')).toBe(keys)
})

test('a district has its own rules and those of the levels above it, and nobody else’s', async () => {
  const places = async (district: string): Promise<string[]> => {
    const rules = await listed('--jurisdiction', district)
    return [...new Set(rules.map(({ jurisdiction }) => jurisdiction))].toSorted()
  }
  expect(await places('jiujiang')).toStrictEqual(['cn', 'cn-34', 'jiujiang'])
  expect(await places('bayuquan')).toStrictEqual(['bayuquan', 'cn', 'cn-21'])
  expect(await places('changshan')).toStrictEqual(['changshan', 'cn', 'cn-33'])
})

test('the contract rule of 鸠江, figure by figure', async () => {
  const rules = await listed('--jurisdiction', 'jiujiang')
  expect(rules.find(({ id }) => id === 'jiujiang.gp.contract.sign')).toMatchObject({
    jurisdiction: 'jiujiang',
    regime: 'government-procurement',
    level: 'commitment',
    figure: 7,
    unit: 'working-days',
    from: '2023-02-06',
    to: null,
    clause: '71②',
    verification: 'district document',
    evaluated: true,
  })
})

test('the national works share falls from 40 % to 30 % on 2027-01-01', async () => {
  const share = async (asOf: string): Promise<unknown> =>
    (await listed('--as-of', asOf)).find(({ id }) => id === 'cn.gp.sme.works-reserve')
  expect(await share('2026-12-31')).toMatchObject({ figure: { share: 4000 }, to: '2026-12-31' })
  expect(await share('2027-01-01')).toMatchObject({ figure: { share: 3000 }, from: '2027-01-01', to: null })
  expect(await share('2020-01-01')).toMatchObject({ from: '2021-01-01' })
})

test('--on lists the figures of another day; a rule without a figure has none', async () => {
  const share = (await listed('--on', '2027-01-01')).find(({ id }) => id === 'cn.gp.sme.works-reserve')
  expect(share).toMatchObject({ figure: { share: 3000 }, from: '2027-01-01' })
  const suspension = (await listed()).find(({ id }) => id === 'cn.gp.challenge.suspend')
  expect(suspension).toMatchObject({ figure: null, unit: 'none' })
})

test('rules that no project is judged by are listed with what they need', async () => {
  const { stdout } = await launch(['rules'])
  const judged = STATEMENTS.filter(({ evaluated }) => evaluated).length
  expect(stdout).toContain(`共 ${STATEMENTS.length} 条,其中 ${judged} 条按记录判定`)
  expect(stdout).toMatch(/^bayuquan\.gp\.contract\.sign .*已核\(区县文件\) · 待区县确认 · 计划期已满 +按记录判定 /m)
})

test('the table shows figure, clause and verification in both languages', async () => {
  const zh = await launch(['rules', '--jurisdiction', 'jiujiang'])
  expect(zh.code).toBe(0)
  expect(zh.stdout).toMatch(
    /^jiujiang\.gp\.contract\.sign +承诺 .* 7 个工作日 +2023-02-06 +已核\(区县文件\) · 待区县确认 +按记录判定 +71②/m,
  )
  expect(zh.stdout).toMatch(/^cn\.tender\.bid-bond\.cap .* 2%、且不超过 800,000\.00 元/m)
  const en = await launch(['rules', '--jurisdiction', 'jiujiang', '--lang', 'en'])
  expect(en.stdout).toMatch(/^jiujiang\.gp\.contract\.sign +commitment .* 7 working days +2023-02-06 /m)
})

test('a district without rules is refused with those that have some', async () => {
  const { code, stderr, stdout } = await launch(['rules', '--jurisdiction', 'atlantis'])
  expect({ code, stdout }).toStrictEqual({ code: 2, stdout: '' })
  expect(stderr).toContain('没有装入“atlantis”的规则')
  expect(stderr).toContain('jiujiang')
})
