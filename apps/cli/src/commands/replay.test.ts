import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareEmptyDirectory } from '@tenderlight/db/testing/test-databases'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
const ledger = csvLedger(folder, 'ledger.csv', [ON_TIME, LATE, { ...ON_TIME, id: 'JJ-003', regime: '招标投标' }])
const audit = (...more: string[]): Promise<Launched> =>
  launch(['audit', ledger, '--jurisdiction', 'jiujiang', '--as-of', '2026-11-21', ...more], { cwd: folder })
const replay = (...args: string[]): Promise<Launched> => launch(['replay', ...args], { cwd: folder })
const lines = (): string[] => readFileSync(join(folder, 'out.jsonl'), 'utf8').trimEnd().split('\n')

/** Writes lines as a file of records; gives its name. */
function file(name: string, content: readonly string[]): string {
  writeFileSync(join(folder, name), content.map((line) => `${line}\n`).join(''))
  return name
}

beforeAll(async () => {
  const done = await audit('--records', 'out.jsonl', '--format', 'json')
  expect(done).toMatchObject({ code: 0 })
  expect(done.stderr).toMatch(/已写入 \d+ 条判定存证:out\.jsonl/)
  const { procurements } = JSON.parse(done.stdout) as { procurements: { findings: unknown[] }[] }
  expect(lines()).toHaveLength(procurements.flatMap(({ findings }) => findings).length)
})

test('one record a finding, and nothing but the whole file stays behind', () => {
  expect(lines().length).toBeGreaterThan(40)
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
})

test('every record of an audit replays to its finding: exit code 0', async () => {
  const n = lines().length
  const table = await replay('out.jsonl')
  expect(table).toMatchObject({ code: 0, stderr: '', stdout: `已复算 ${n} 条判定存证,${n} 条与原判定一致\n` })
  const json = await replay('out.jsonl', '--format', 'json')
  expect(JSON.parse(json.stdout)).toEqual({
    records: n,
    same: n,
    different: [],
    tampered: [],
    unreadable: [],
    changedFigures: [],
  })
})

describe('records that are not as they were', () => {
  const LINE = (rule: string): string => {
    const found = lines().find((line) => line.includes(`"rule":"${rule}"`) && line.includes('JJ-002'))
    if (found === undefined) throw new Error(`no record of ${rule}`)
    return found
  }
  const signing = (): string => LINE('jiujiang.gp.contract.sign')

  test('a changed fact breaks the digest: exit code 1, with the line', async () => {
    const changed = signing().replace('"contractSignedOn":"2026-03-03"', '"contractSignedOn":"2026-02-26"')
    expect(changed).not.toBe(signing())
    const { code, stdout } = await replay(file('tampered.jsonl', [lines()[0] ?? '', '', changed]))
    expect(code).toBe(1)
    expect(stdout).toContain('摘要不符 1 条')
    expect(stdout).toMatch(/^第 3 行 +JJ-002 +jiujiang\.gp\.contract\.sign +摘要不符$/m)
  })

  test('a finding that was sealed wrong comes out otherwise: exit code 1, with the fields', async () => {
    const { recordDigest } = await import('@tenderlight/db/record-digest')
    const { seal } = await import('@tenderlight/compliance/records/seal')
    const { digest: _, ...record } = JSON.parse(signing()) as Parameters<typeof seal>[0] & { digest: string }
    const sealed = seal({ ...record, finding: { ...record.finding, light: 'green' } }, recordDigest)
    const name = file('wrong.jsonl', [JSON.stringify(sealed)])
    const { code, stdout } = await replay(name, '--lang', 'en')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^line 1 +JJ-002 +jiujiang\.gp\.contract\.sign +light: "green" → "red"$/m)
    const json = JSON.parse((await replay(name, '--format', 'json')).stdout) as { different: object[] }
    expect(json.different).toMatchObject([{ line: 1, differences: [{ field: 'light', recorded: 'green' }] }])
  })

  test('lines that are no records: exit code 2, and the others are judged all the same', async () => {
    const broken = ['not JSON', '{"schema":"another/1"}', signing()]
    const { code, stdout } = await replay(file('broken.jsonl', broken))
    expect(code).toBe(2)
    expect(stdout).toContain('已复算 3 条判定存证,1 条与原判定一致')
    expect(stdout).toMatch(/^第 1 行 +不是 JSON 对象$/m)
    expect(stdout).toMatch(/^第 2 行 +字段 schema 不合格式$/m)
  })
})

test.each`
  because                        | args                           | says
  ${'no such file'}              | ${['none.jsonl']}              | ${'找不到文件 none.jsonl'}
  ${'a folder'}                  | ${['.']}                       | ${'. 是文件夹'}
  ${'nothing in it'}             | ${['empty.jsonl']}             | ${'文件里没有判定存证'}
  ${'neither file nor database'} | ${[]}                          | ${'请给出存证文件'}
  ${'both'}                      | ${['out.jsonl', '--database']} | ${'只能给一个'}
`('exit code 2: $because', async ({ args, says }: { args: string[]; says: string }) => {
  file('empty.jsonl', [])
  const { code, stderr, stdout } = await replay(...args)
  expect({ code, stdout }).toStrictEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(says)
})

test('records have to stand in a folder that exists, and an audit that fails leaves none', async () => {
  const nowhere = await audit('--records', 'none/out.jsonl')
  expect(nowhere).toMatchObject({ code: 2, stdout: '' })
  expect(nowhere.stderr).toContain('没有文件夹')
  expect(await audit('--records', '.')).toMatchObject({ code: 2 })
})

test('a database without alerts says so', async () => {
  const env = { DATA_DIR: join(folder, 'data') }
  await prepareEmptyDirectory(env.DATA_DIR)
  const run = (...args: string[]): Promise<Launched> => launch(args, { cwd: folder, env })
  expect(await run('migrate')).toMatchObject({ code: 0 })
  const { code, stderr, stdout } = await run('replay', '--database')
  expect({ code, stdout }).toStrictEqual({ code: 0, stdout: '已复算 0 条判定存证,0 条与原判定一致\n' })
  expect(stderr).toContain('还没有带存证的提醒')
})
