import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MATTER_KINDS } from '@tenderlight/compliance/procurement/matter'
import { afterAll, describe, expect, test } from 'vitest'
import { launch, scratch } from '../testing/launch.ts'
import { csvLedger, ON_TIME } from '../testing/ledgers.ts'
import { runHere } from '../testing/run-here.ts'
import { KIND_WORDS } from '../words/matter-codes.ts'

const { folder, remove } = scratch()
afterAll(remove)

const json = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return name
}
const CHALLENGE = { id: 'Z-1', kind: '质疑', procurement: 'A-1', about: 'result', receivedOn: '2026-11-10' }
const PROJECT = { id: 'A-1', regime: '政府采购', resultPublishedOn: '2026-11-04', noticePeriodEndedOn: '2026-11-05' }
const FILE = json('matters.json', {
  matters: [
    CHALLENGE,
    { id: 'T-1', kind: 'complaint', procurement: 'A-1', after: 'Z-1', receivedOn: '2026-11-18', by: '甲公司' },
    {
      id: 'T-0',
      kind: 'complaint',
      regime: 'government-procurement',
      receivedOn: '2026-01-08',
      decidedOn: '2026-02-10',
      proven: false,
      by: '甲公司',
    },
    { id: 'X-1', kind: 'enquiry', receivedOn: '2026-11-18', repliedOn: '2026-11-20' },
    { id: 'S-1', kind: 'request', acceptedOn: '2026-11-16' },
  ],
  procurements: [PROJECT],
})

const judge = (file: string, ...more: string[]) =>
  runHere(['matters', file, '--jurisdiction', 'jiujiang', '--as-of', '2026-11-21', ...more], { cwd: folder })

interface Told {
  readonly matters: {
    id: string
    procurement: string | null
    findings: { rule: string; part?: string; due: string | null }[]
  }[]
}
async function told(file: string, ...more: string[]): Promise<Told> {
  const { code, stderr, stdout } = await judge(file, '--format', 'json', ...more)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as Told
}
const ruleOf = ({ matters }: Told, id: string, rule: string) =>
  matters.find((one) => one.id === id)?.findings.find((one) => one.rule === rule)

describe('five matters, two of them about one project', () => {
  test('for reading: what is due first, then each matter with its rules', async () => {
    const args = ['matters', FILE, '--jurisdiction', 'jiujiang', '--as-of', '2026-11-21']
    const { code, stderr, stdout } = await launch(args, { cwd: folder })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const due = stdout.split('\n').flatMap((line) => (line.startsWith('2026-') ? [line.slice(0, 10)] : []))
    expect(due).toHaveLength(5)
    expect(due).toEqual(due.toSorted())
    expect(stdout).toMatch(/^2026-11-19 {2}■ .* Z-1 +质疑 +7 个工作日内答复质疑$/m)
    expect(stdout).toMatch(/^2026-11-23 {2}▲ .* S-1 +诉求 /m)
    expect(stdout).toMatch(
      /^Z-1 {2}质疑 {2}项目 A-1\n {2}● .*供应商 7 个工作日内提出质疑:2026-11-10 提出,未超过期限 2026-11-16\n {6}起算 知道或应当知道 2026-11-05 {2}期限 2026-11-16\n {6}依据 /m,
    )
    expect(stdout).toMatch(/\[待区县确认\] {2}jiujiang\.appeal\.plan/)
    expect(stdout).toMatch(/^投诉人 甲公司:规定期间内未查实的投诉最多 1 件,规定数 3 件$/m)
    expect(stdout).not.toMatch(/违规|违法/)
  })

  test('a matter about a project has its dates; one that stands alone does not borrow another’s challenge', async () => {
    const said = await told(FILE)
    expect(said.matters.map(({ id, procurement }) => [id, procurement])).toEqual([
      ['Z-1', 'A-1'],
      ['T-1', 'A-1'],
      ['T-0', null],
      ['X-1', null],
      ['S-1', null],
    ])
    expect(ruleOf(said, 'Z-1', 'cn.gp.challenge.file')).toMatchObject({ verdict: 'compliant', due: '2026-11-16' })
    expect(ruleOf(said, 'Z-1', 'cn.gp.challenge.reply')).toMatchObject({ verdict: 'breach', due: '2026-11-19' })
    expect(ruleOf(said, 'T-1', 'cn.gp.complaint.file')).toMatchObject({ verdict: 'compliant', due: '2026-12-10' })
    expect(ruleOf(said, 'T-0', 'cn.gp.complaint.file')).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['matter.after'],
    })
    expect(ruleOf(said, 'X-1', 'cn.gp.enquiry.reply')).toMatchObject({ verdict: 'compliant', due: '2026-11-23' })
  })

  test('explained day by day, for reading and as JSON', async () => {
    const { stdout } = await judge(FILE, '--explain', 'Z-1')
    expect(stdout).toMatch(/起算 {2}收到 2026-11-10\(当日不计\)\n期限 {2}2026-11-19/)
    expect(stdout).toMatch(/ 10起 +11\(1\) +12\(2\) +13\(3\)/)
    const { stdout: asJson } = await judge(FILE, '--explain', 'S-1', '--format', 'json')
    const { explained } = JSON.parse(asJson) as { explained: { days: { date: string; counted: number }[] }[] }
    expect(explained[0]?.days.at(-1)).toMatchObject({ date: '2026-11-23' })
  })
})

describe('the project from a ledger', () => {
  const ledger = csvLedger(folder, 'ledger.csv', [{ ...ON_TIME, id: 'A-1' }])

  test('its dates are taken by number', async () => {
    const file = json('one.json', [
      { id: 'Z-2', kind: '质疑', procurement: 'A-1', about: 'result', receivedOn: '2026-02-27' },
    ])
    const alone = json('alone.json', [{ id: 'Z-2', kind: 'challenge', about: 'result', receivedOn: '2026-02-27' }])
    const said = await told(file, '--ledger', ledger)
    expect(ruleOf(said, 'Z-2', 'cn.gp.challenge.file')?.due).not.toBeNull()
    expect(ruleOf(await told(alone), 'Z-2', 'cn.gp.challenge.file')).toMatchObject({ verdict: 'cannot-tell' })
  })

  test('a ledger with rows that cannot be read: they are said, and the exit code is 3', async () => {
    const some = csvLedger(folder, 'some.csv', [
      { ...ON_TIME, id: 'A-1' },
      { ...ON_TIME, id: 'A-2', budget: '约三百万' },
    ])
    const { code, stderr } = await judge(json('two.json', [CHALLENGE]), '--ledger', some)
    expect(code).toBe(3)
    expect(stderr).toContain('约三百万')
  })

  test('a project in both, and one in neither, are refused', async () => {
    const both = await judge(FILE, '--ledger', ledger)
    expect(both).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('项目 A-1 在台账和事项文件里都有') as unknown,
    })
    const neither = await judge(json('neither.json', [CHALLENGE]))
    expect(neither).toMatchObject({ code: 2, stdout: '' })
    expect(neither.stderr).toMatch(/事项 Z-1 所涉的项目 A-1 没有给出[^]*--ledger/)
  })
})

test('the rates over letters, where the district has such goals', async () => {
  const letters = ['2026-05-11', '2026-05-12'].map((receivedOn, index) => ({
    id: `L-${index}`,
    kind: 'letter',
    receivedOn,
    repliedOn: '2026-05-13',
    decidedOn: '2026-06-01',
  }))
  const { stdout } = await runHere(
    ['matters', json('letters.json', letters), '--jurisdiction', 'xialu', '--as-of', '2026-11-21', '--lang', 'en'],
    { cwd: folder },
  )
  expect(stdout).toMatch(/^Letters: 2 whose time has come, \d in time, \d+%, aim 100%$/m)
  expect((await judge('letters.json')).stdout).toContain('在此区划没有适用于这一事项的规则。')
})

test('every kind of matter can be written by its code and by its name', async () => {
  const all = MATTER_KINDS.flatMap((kind) => [
    { id: kind, kind },
    { id: `${kind}.zh`, kind: KIND_WORDS[kind].zh },
  ])
  const { matters } = await told(json('kinds.json', all))
  for (const kind of MATTER_KINDS) expect(matters.filter((one) => 'kind' in one && one.kind === kind)).toHaveLength(2)
})

test.each`
  because                                   | content                                                                                                | said
  ${'a kind that is none'}                  | ${[{ id: 'Z', kind: '抱怨' }]}                                                                         | ${/\[0\]\.kind:写的是 "抱怨",应为以下之一:enquiry\(询问\)、challenge\(质疑\)/}
  ${'no id'}                                | ${[{ kind: '质疑' }]}                                                                                  | ${/\[0\]\.id:缺少,应为文字/}
  ${'a day that does not exist'}            | ${{ matters: [{ id: 'Z', kind: '质疑', receivedOn: '2026-2-30' }] }}                                   | ${/matters\[0\]\.receivedOn:写的是 "2026-2-30",应为存在的日期,写作 "2026-02-10"/}
  ${'a field that is none'}                 | ${[{ id: 'Z', kind: '质疑', recievedOn: '2026-02-10' }]}                                               | ${/\[0\]\.recievedOn:.*以下字段:id、kind、procurement、regime/}
  ${'an id twice'}                          | ${[{ id: 'Z', kind: '质疑' }, { id: 'Z', kind: '投诉' }]}                                              | ${/\[1\]:写的是 "Z",应为只写一次/}
  ${'a challenge before that is not there'} | ${[{ id: 'T', kind: '投诉', after: 'Z' }]}                                                             | ${/\[0\]\.after:写的是 "Z",应为文件中另一事项的 id/}
  ${'days not counted that run backwards'}  | ${[{ id: 'T', kind: '投诉', notCounted: [{ from: '2026-02-10', until: '2026-02-09', why: '补正' }] }]} | ${/\[0\]\.notCounted\[0\]\.until:.*不早于 2026-02-10/}
  ${'a project’s field that is none'}       | ${{ matters: [], procurements: [{ id: 'A', announcedOn: '2026-02-10' }] }}                             | ${/procurements\[0\]\.announcedOn/}
  ${'another kind of file'}                 | ${'"matters"'}                                                                                         | ${/整个文件:写的是 "matters",应为事项的列表/}
`(
  'a file with $because is refused: where, what, what to do',
  async ({ content, said }: { content: unknown; said: RegExp }) => {
    const { code, stderr, stdout } = await judge(json('bad.json', content))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(said)
    expect(stderr).toContain('docs/command.md')
  },
)

test('a matter to explain that the file does not hold is refused with those it holds', async () => {
  const { code, stderr } = await judge(FILE, '--explain', 'Q-9')
  expect(code).toBe(2)
  expect(stderr).toMatch(/没有编号为“Q-9”的事项[^]*Z-1、T-1、T-0/)
})

test('records of matters, alone and of a project, are replayed; one changed fact is told', async () => {
  const { code, stderr } = await judge(FILE, '--records', 'records.jsonl', '--format', 'json')
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('records.jsonl') as string })
  const lines = readFileSync(join(folder, 'records.jsonl'), 'utf8').trim().split('\n')
  const { matters } = await told(FILE)
  expect(lines).toHaveLength(matters.flatMap(({ findings }) => findings).length)
  const whole = await launch(['replay', 'records.jsonl', '--format', 'json'], { cwd: folder })
  expect(whole.code).toBe(0)
  expect(JSON.parse(whole.stdout)).toMatchObject({ records: lines.length, same: lines.length, tampered: [] })
  const changed = lines.map((line) => line.replaceAll('"acceptedOn":"2026-11-16"', '"acceptedOn":"2026-11-17"'))
  const tampered = await runHere(['replay', json('changed.jsonl', changed.join('\n')), '--format', 'json'], {
    cwd: folder,
  })
  expect(tampered.code).toBe(1)
  expect(JSON.parse(tampered.stdout)).toMatchObject({ tampered: [{ id: 'S-1', rule: 'jiujiang.appeal.plan' }] })
})
