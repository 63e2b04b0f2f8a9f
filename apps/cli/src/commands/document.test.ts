import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { officeFile } from '@tenderlight/exchange/testing/evidence-files'
import { afterAll, describe, expect, test } from 'vitest'
import { launch, scratch } from '../testing/launch.ts'
import { runHere } from '../testing/run-here.ts'

const { folder, remove } = scratch()
afterAll(remove)

const TEXT = '第一章 总则\n投标人注册资本不得低于500万元。\n同等条件下优先本区企业\n具有同类业绩的,每个得2分。\n'
/** 投标人注册资本不得低于500万元。 as GB18030 writes it. */
const GB18030 = Buffer.from('cdb6b1eac8cbd7a2b2e1d7cab1beb2bbb5c3b5cdd3da353030cdf2d4aaa1a3', 'hex')
const WORD = officeFile('docx', {
  'word/document.xml':
    '<w:document><w:body><w:p><w:r><w:t>投标人注册资本不得低于500万元。</w:t></w:r></w:p></w:body></w:document>',
})
const PAGE = [
  '<html><head><style>注册资本不低于500万元</style></head><body><p>评分标准</p>',
  '<table><tr><td>财务</td><td>年营业收入≥1000万得2分。</td></tr></table>',
  '<script>投标保证金仅限现金转账</script></body></html>',
].join('')

const write = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content)
  return name
}
const check = (file: string, ...more: string[]) =>
  runHere(['document', file, '--jurisdiction', 'jiujiang', '--on', '2026-03-02', ...more], { cwd: folder })

describe('a text with two places', () => {
  test('for reading: line, excerpt, what to look at, citation with its mark; exit code 0', async () => {
    const args = ['document', write('d.txt', TEXT), '--jurisdiction', 'jiujiang', '--on', '2026-03-02']
    const { code, stderr, stdout } = await launch(args, { cwd: folder })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('2 处表述请核对')
    expect(stdout).toMatch(/^第 2 行 {2}▲ 请核对 {2}“投标人注册资本不得低于500万元。”\n {4}此处似将规模条件/m)
    expect(stdout).toMatch(/46号\) 第五条 · 已核\(公开文本\) {2}cn\.gp\.sme\.no-size-criteria\n第 3 行/)
    expect(stdout).toMatch(/只检查了文字:列出的不一定不符,没有列出的不一定相符。\n$/)
    expect(stdout).not.toMatch(/违规|违法|网页/)
  })

  test('as JSON: the places, and the rules that were looked for', async () => {
    const { stdout } = await check(write('d.md', TEXT), '--format', 'json', '--regime', 'tendering')
    const said: unknown = JSON.parse(stdout)
    expect(said).toMatchObject({
      on: '2026-03-02',
      regime: 'tendering',
      encoding: 'utf-8',
      onlyWords: true,
      checks: [
        'cn.fcr.no-local-bias',
        'cn.sme.bond.guarantee',
        'cn.tender.bid-bond.cap',
        'cn.tender.perf-bond.cap',
        'cn.tender.bid-period',
        'cn.tender.doc-sale',
      ],
      places: [{ rule: 'cn.fcr.no-local-bias', line: 3, light: 'yellow', marks: [] }],
    })
  })
})

test.each`
  because                                          | name           | content                         | said
  ${'GB18030'}                                     | ${'gb.txt'}    | ${GB18030}                      | ${/^第 1 行 {2}▲ 请核对 {2}“投标人注册资本不得低于500万元。”/m}
  ${'a page without its scripts, styles and tags'} | ${'page.html'} | ${PAGE}                         | ${/1 处表述请核对\n\n第 2 行 {2}▲ 请核对 {2}“财务 \| 年营业收入≥1000万得2分。”[^]*行号按从网页取出的文字计/}
  ${'a page under another name'}                   | ${'page.txt'}  | ${PAGE}                         | ${/第 2 行/}
  ${'a Word file'}                                 | ${'d.docx'}    | ${WORD}                         | ${/^第 1 行 {2}▲ 请核对 {2}“投标人注册资本不得低于500万元。”[^]*行号按文件的段落计/m}
  ${'nothing to look at'}                          | ${'plain.txt'} | ${'具有同类业绩的,每个得2分。'} | ${/没有发现需要核对的表述[^]*检查的规则:[^]*没有列出的不一定相符/}
`('$because', async ({ name, content, said }: { name: string; content: string | Buffer; said: RegExp }) => {
  const { code, stdout } = await check(write(name, content))
  expect(code).toBe(0)
  expect(stdout).toMatch(said)
})

test('a promise that nobody has confirmed is marked, and in English', async () => {
  const file = write('annual.txt', '按投标保证金年金制度执行')
  const { stdout } = await runHere(
    ['document', file, '--jurisdiction', 'changshan', '--on', '2026-03-02', '--lang', 'en'],
    { cwd: folder },
  )
  expect(stdout).toMatch(
    /line 1 {2}▲ to check {2}“按投标保证金年金制度执行”[^]*\[not confirmed by the district\] {2}changshan\./,
  )
})

test('what the district settled holds: a confirmed rule has no mark, one switched off is not looked for', async () => {
  const file = write('settled.txt', '按投标保证金年金制度执行')
  const rule = 'changshan.tender.annual-bond-abolished'
  const settle = (value: object) =>
    write('settings.json', JSON.stringify({ entries: [{ value, from: '2026-01-05', reason: '核对' }] }))
  const asked = [
    'document',
    file,
    '--jurisdiction',
    'changshan',
    '--on',
    '2026-03-02',
    '--format',
    'json',
    '--settings',
  ]
  const told = async (settings: string): Promise<unknown> => {
    const { code, stderr, stdout } = await runHere([...asked, settings], { cwd: folder })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    return JSON.parse(stdout)
  }
  expect(await told(settle({ kind: 'confirmation', rule, by: '某局' }))).toMatchObject({
    places: [{ rule, marks: [] }],
  })
  const off = (await told(settle({ kind: 'rule-switch', rule, on: false }))) as { checks: string[]; places: unknown[] }
  expect(off.places).toEqual([])
  expect(off.checks).not.toContain(rule)
})

test.each`
  because                  | name            | content                                  | said
  ${'a Word file cut off'} | ${'d.docx'}     | ${Buffer.from([0x50, 0x4b, 3, 4, 0, 0])} | ${/已损坏或不完整[^]*可读 \.docx/}
  ${'a PDF cut off'}       | ${'d.pdf'}      | ${'%PDF-1.7'}                            | ${/已损坏或不完整[^]*可读 \.docx/}
  ${'a picture'}           | ${'d.png'}      | ${Buffer.from('89504e47', 'hex')}        | ${/这是图片[^]*可读 \.docx/}
  ${'an empty one'}        | ${'empty.txt'}  | ${' \n'}                                 | ${/empty\.txt 是空文件/}
  ${'none at all'}         | ${'absent.txt'} | ${undefined}                             | ${/找不到文件 absent\.txt[^]*可读 \.docx/}
  ${'a folder'}            | ${'papers'}     | ${null}                                  | ${/papers 是文件夹/}
`(
  '$because is refused',
  async ({ name, content, said }: { name: string; content?: string | Buffer | null; said: RegExp }) => {
    if (content === null) mkdirSync(join(folder, name))
    else if (content !== undefined) write(name, content)
    const { code, stderr, stdout } = await check(name)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(said)
  },
)
