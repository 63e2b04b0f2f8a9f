import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { launch, scratch } from '../testing/launch.ts'

const { folder, remove } = scratch()
afterAll(remove)

const run = async (...args: string[]) => {
  const result = await launch(['conflicts', ...args])
  expect({ code: result.code, stderr: result.stderr }).toStrictEqual({ code: 0, stderr: '' })
  return result.stdout
}
const settingsFile = (name: string, content: unknown): string => {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}
const OFF = {
  entries: [
    {
      value: { kind: 'rule-switch', rule: 'jiujiang.gp.contract.sign', on: false },
      from: '2026-03-01',
      reason: '会议纪要',
    },
  ],
}

describe('the levels of 鸠江', () => {
  test('as a table: strictest, looser than law, what to aim for', async () => {
    const text = await run('--jurisdiction', 'jiujiang', '--on', '2026-11-21')
    for (const said of [
      '宽于上位规定',
      '应按:不超过 7 个工作日',
      '应按:不得收取',
      '共 8 个工作日',
      'cn.gp.award.report + cn.gp.award.conf',
      '工作日与日不按数字比较',
    ]) {
      expect(text).toContain(said)
    }
    expect(text).toMatch(/\d+ 个步骤,其中宽于上位规定的 2 个。/u)
  })

  test('as JSON, on another day, in English', async () => {
    const text = await run('--jurisdiction', 'jiujiang', '--on', '2027-01-04', '--format', 'json', '--lang', 'en')
    const report = JSON.parse(text) as {
      on: string
      settings: string
      steps: { provisions: { rules: string[]; relation?: string }[]; aim: { en: string } }[]
    }
    expect([report.on, report.settings]).toEqual(['2027-01-04', 'none'])
    const works = report.steps.find(({ provisions }) =>
      provisions.some(({ rules }) => rules.includes('jiujiang.works.sme.reserve-above')),
    )
    expect(works?.provisions.at(-1)?.relation).toBe('stricter')
    expect(works?.aim.en).toContain('40%')
  })

  test('a district that switched its rule off falls back on law', async () => {
    const file = settingsFile('off.json', OFF)
    const text = await run('--jurisdiction', 'jiujiang', '--on', '2026-11-21', '--settings', file)
    expect(text).not.toContain('应按:不超过 7 个工作日')
    expect(text).toContain('区县已停用')
  })
})

test.each([
  ['a province is no district', ['--jurisdiction', 'cn-34'], '不是区县'],
  ['a file that is not there', ['--jurisdiction', 'jiujiang', '--settings', 'none.json'], 'none.json'],
])('%s: exit code 2', async (_, args, said) => {
  const { code, stderr, stdout } = await launch(['conflicts', ...args])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(said)
})

test.each([
  ['no JSON', '{', '不是 JSON 文件。'],
  [
    'law switched off',
    [{ ...OFF.entries[0], value: { kind: 'rule-switch', rule: 'cn.gp.contract.sign', on: false } }],
    '国家和省级规定不能停用',
  ],
  ['no reason', [{ ...OFF.entries[0], reason: '' }], '请写明理由或依据'],
])('a settings file with %s is refused as a whole, with the place', async (name, content, said) => {
  const file = settingsFile(`${name}.json`, content)
  const { code, stderr } = await launch(['conflicts', '--jurisdiction', 'jiujiang', '--settings', file])
  expect(code).toBe(2)
  expect(stderr).toContain(said)
})

test('an audit judges by the settings of a file', async () => {
  const ledger = join(import.meta.dirname, '..', '..', '..', '..', 'examples', 'ledger.xlsx')
  const audit = async (...more: string[]) => {
    const { stdout } = await launch([
      'audit',
      ledger,
      '--jurisdiction',
      'jiujiang',
      '--as-of',
      '2026-11-21',
      '--format',
      'json',
      ...more,
    ])
    return stdout.split('"rule":"jiujiang.gp.contract.sign"').length - 1
  }
  const every = { entries: [{ ...OFF.entries[0], from: '2000-01-01' }] }
  expect(await audit()).toBeGreaterThan(10)
  expect(await audit('--settings', settingsFile('every.json', every))).toBe(0)
})
