import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newSigningKey, publicKeyPem } from '@tenderlight/db/audit-log/keys'
import { exportedLog } from '@tenderlight/db/testing/exported-log'
import { afterAll, expect, test } from 'vitest'
import { launch, scratch } from '../testing/launch.ts'
import { runHere } from '../testing/run-here.ts'

const { folder, remove } = scratch()
afterAll(remove)

const log = exportedLog(12, [4, 9])
const other = newSigningKey()

function file(name: string, lines: readonly string[]): string {
  writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''))
  return name
}

writeFileSync(join(folder, 'key.pem'), publicKeyPem(log.key.publicKey))
writeFileSync(join(folder, 'other.pem'), publicKeyPem(other.publicKey))
writeFileSync(join(folder, 'both.pem'), publicKeyPem(other.publicKey) + publicKeyPem(log.key.publicKey))
const whole = file('whole.jsonl', log.lines)
const verify = (...args: string[]) => runHere(['verify-log', ...args], { cwd: folder })

test('a whole log: exit code 0, what signatures cover, and where the key came from', async () => {
  const alone = await launch(['verify-log', whole], { cwd: folder })
  expect(alone).toMatchObject({ code: 0, stderr: '' })
  expect(alone.stdout).toContain('日志完整:共 12 条,逐条衔接')
  expect(alone.stdout).toContain('每日签名 2 个,有效签名覆盖至第 12 条')
  expect(alone.stdout).toContain('公钥取自文件本身')
  for (const key of ['key.pem', 'both.pem']) {
    const held = await verify(whole, '--key', key)
    expect(held).toMatchObject({ code: 0, stderr: '' })
    expect(held.stdout).toContain(`签名密钥 ${log.key.id},与给出的公钥一致`)
  }
})

test('signed with another key than the one given: exit code 1', async () => {
  const { code, stdout } = await verify(whole, '--key', 'other.pem', '--lang', 'en')
  expect(code).toBe(1)
  expect(stdout).toContain(`not signed with the key given: given ${other.id}, used ${log.key.id}`)
  expect(stdout).toContain('no right signature')
})

const changed = (log.lines[log.lineOf(7)] ?? '').replace('王敏', '李伟')
const swapped = log.lines
  .with(log.lineOf(5), log.lines[log.lineOf(6)] ?? '')
  .with(log.lineOf(6), log.lines[log.lineOf(5)] ?? '')
const forged = (log.lines[2] ?? '').replace(/"signature":"(.)/u, (_, first) =>
  first === '/' ? '"signature":"A' : '"signature":"/',
)

test.each`
  because                 | lines                                     | said
  ${'an entry changed'}   | ${log.lines.with(log.lineOf(7), changed)} | ${['在第 7 条处断裂', '第 11 行  第 7 条  内容与摘要不符:按内容应为 ']}
  ${'an entry dropped'}   | ${log.lines.toSpliced(log.lineOf(5), 1)}  | ${['在第 5 条处断裂', '第 9 行  第 5 条  条目缺失、重复或换了位置:应为第 5 条,实为第 6 条']}
  ${'two swapped'}        | ${swapped}                                | ${['在第 5 条处断裂', '第 9 行   第 5 条  条目缺失']}
  ${'the tail cut'}       | ${log.lines.slice(0, log.lineOf(8))}      | ${['在第 8 条处断裂', '条目被截去:签名时日志至第 9 条,文件只到第 7 条']}
  ${'a signature forged'} | ${log.lines.with(2, forged)}              | ${['第 3 行  第 9 条  签名不符:2026-11-03 的签名']}
`(
  '$because: exit code 1, and the place',
  async ({ lines, said }: { lines: readonly string[]; said: readonly string[] }) => {
    const { code, stdout, stderr } = await verify(file('changed.jsonl', lines))
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    for (const words of said) expect(stdout).toContain(words)
  },
)

test('the same as JSON, for a program', async () => {
  const { code, stdout } = await verify(file('cut.jsonl', log.lines.slice(0, log.lineOf(8))), '--format', 'json')
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({
    entries: 7,
    heads: 2,
    signedThrough: 4,
    keyFrom: 'file',
    problems: [
      { problem: 'cut', line: 3, entry: 8, expected: '9', found: '7' },
      { problem: 'cut', line: 4, entry: 8, expected: '12', found: '7' },
    ],
  })
})

test('a last line without its line end is a line; a byte that is no UTF-8 is a change', async () => {
  writeFileSync(join(folder, 'open.jsonl'), log.lines.join('\n'))
  expect((await verify('open.jsonl')).code).toBe(0)
  const bytes = Buffer.from(log.lines.map((line) => `${line}\n`).join(''))
  bytes[bytes.indexOf('王敏') + 1] = 0xff
  writeFileSync(join(folder, 'bytes.jsonl'), bytes)
  const { code, stdout } = await verify('bytes.jsonl')
  expect(code).toBe(1)
  expect(stdout).toContain('在第 1 条处断裂')
})

test.each`
  because                           | args                               | said
  ${'no such file'}                 | ${['nowhere.jsonl']}               | ${'找不到文件 nowhere.jsonl。'}
  ${'a folder'}                     | ${['.']}                           | ${'. 是文件夹,不是文件。'}
  ${'not a line of it is of a log'} | ${['key.pem']}                     | ${'key.pem 不是导出的操作日志。'}
  ${'a key file without a key'}     | ${[whole, '--key', whole]}         | ${'whole.jsonl 里没有 Ed25519 公钥。'}
  ${'no key file'}                  | ${[whole, '--key', 'nowhere.pem']} | ${'找不到文件 nowhere.pem。'}
`('$because: exit code 2, nothing on stdout', async ({ args, said }: { args: readonly string[]; said: string }) => {
  const { code, stdout, stderr } = await verify(...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(said)
})
