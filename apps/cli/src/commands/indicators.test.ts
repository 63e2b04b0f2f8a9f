import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { launch, scratch } from '../testing/launch.ts'
import type { Launched } from '../testing/launch.ts'
import { csvLedger, ON_TIME } from '../testing/ledgers.ts'

const { folder, remove } = scratch()
afterAll(remove)

const ledger = csvLedger(
  folder,
  'ledger.csv',
  ['1', '2', '1', '4', '5', '5'].map((bidders, index) => ({
    ...ON_TIME,
    id: `JJ-00${index}`,
    bidders,
    buyer: index === 0 ? '甲局' : '乙局',
  })),
)
const few = csvLedger(folder, 'few.csv', [ON_TIME])

const indicators = (file: string, ...more: string[]): Promise<Launched> =>
  launch(['indicators', file, '--jurisdiction', 'jiujiang', '--as-of', '2026-11-21', ...more], { cwd: folder })

interface Told {
  readonly id: string
  readonly unit?: string
}

describe('a ledger of six projects', () => {
  test('as JSON: numerator, denominator, value and who is behind, for the district and for each unit', async () => {
    const { code, stderr, stdout } = await indicators(ledger, '--format', 'json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const said = JSON.parse(stdout) as { indicators: Told[] }
    expect(said).toMatchObject({ asOf: '2026-11-21', jurisdiction: 'jiujiang', procurements: 6, rejected: [] })
    const single = said.indicators.filter(({ id }) => id === 'single-bidder')
    expect(single).toMatchObject([
      {
        status: 'told',
        numerator: 2,
        denominator: 6,
        value: { unit: 'basis-points', value: 3333 },
        behind: ['JJ-000', 'JJ-002'],
      },
      { unit: '乙局', status: 'told', numerator: 1, denominator: 5 },
      { unit: '甲局', status: 'too-few', value: null, numerator: 1, denominator: 1 },
    ])
    expect(said.indicators.find(({ id }) => id === 'near-threshold')).toMatchObject({
      status: expect.stringMatching(/too-few|cannot-tell/) as string,
    })
  })

  test('for reading: the counts before the share, and the product’s own figures as such', async () => {
    const { stdout } = await indicators(ledger)
    expect(stdout).toMatch(/^仅一家投标 +2 +6 +33\.33%/m)
    expect(stdout).toContain(
      '投标家数偏少:3 个项目\n    参数:少于(家) 3 [本产品规则]\n    JJ-000\n    JJ-001\n    JJ-002\n',
    )
    expect(stdout).not.toMatch(/违规|违法/)
    const en = await indicators(ledger, '--lang', 'en')
    expect(en.stdout).toMatch(/^Single bidder +2 +6 +33\.33%/m)
  })

  test('each unit by itself where asked', async () => {
    const { stdout } = await indicators(ledger, '--units')
    expect(stdout).toMatch(/^甲局$/m)
    expect(stdout).toMatch(/^仅一家投标 +1 +1 +数量不足,无法判断/m)
  })
})

test('with the district’s amount of open tender what lies just below it is told', async () => {
  const near = csvLedger(
    folder,
    'near.csv',
    ['390万', '380万', '379万', '400万', '100万'].map((budget, index) => ({
      ...ON_TIME,
      id: `N-${index}`,
      method: '询价',
      budget,
    })),
  )
  const value = {
    kind: 'threshold',
    name: 'open-tender.goods-services',
    amount: 400_000_000,
    instrument: '省目录',
    clause: '二',
  }
  const settings = { entries: [{ value, from: '2025-01-01', reason: '省集中采购目录' }] }
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings))
  const { code, stdout } = await indicators(near, '--settings', 'settings.json', '--format', 'json')
  expect(code).toBe(0)
  const said = JSON.parse(stdout) as { indicators: Told[] }
  expect(said.indicators.find(({ id }) => id === 'near-threshold')).toMatchObject({
    status: 'told',
    behind: ['N-0', 'N-1'],
    denominator: 5,
  })
})

test('one project tells nothing', async () => {
  const { code, stdout } = await indicators(few)
  expect(code).toBe(0)
  expect(stdout).toMatch(/^仅一家投标 +0 +1 +数量不足,无法判断/m)
})

test('a district without rules is refused', async () => {
  const { code, stdout } = await launch(['indicators', ledger, '--jurisdiction', 'atlantis'], { cwd: folder })
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})
