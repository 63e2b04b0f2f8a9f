import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readEnv, UnusableEnvironment } from './env.ts'

const folder = mkdtempSync(join(tmpdir(), 'tenderlight-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

test('a secret may stand in a file, without its line’s end', () => {
  const env = readEnv({
    DATABASE_URL_FILE: file('url', 'postgresql://u:p@db/x\n'),
    METRICS_TOKEN_FILE: file('token', 'sixteen-characters'),
    SMTP_URL_FILE: '',
  })
  expect(env).toMatchObject({
    databaseUrl: 'postgresql://u:p@db/x',
    metricsToken: 'sixteen-characters',
    smtpUrl: undefined,
  })
})

const bad = (source: Record<string, string>): string => {
  try {
    readEnv(source)
  } catch (error) {
    if (error instanceof UnusableEnvironment) return error.message
  }
  return 'nothing was refused'
}

test.each`
  because                          | source                                       | said
  ${'a file that is not there'}    | ${{ METRICS_TOKEN_FILE: '/no/such' }}        | ${/METRICS_TOKEN_FILE=\/no\/such: 文件读不出 · the file cannot be read \(ENOENT\)/u}
  ${'given twice'}                 | ${{ PORT_FILE: '/x', PORT: '1' }}            | ${/PORT_FILE: 与 PORT 只能给一个/u}
  ${'a short token'}               | ${{ METRICS_TOKEN: 'geheim' }}               | ${/METRICS_TOKEN=\*\*\*: 至少 16 个字符/u}
  ${'a token with a space'}        | ${{ METRICS_TOKEN: 'geheim geheim geheim' }} | ${/METRICS_TOKEN=\*\*\*: 至少 16 个字符/u}
  ${'no port'}                     | ${{ PORT: '70000' }}                         | ${/PORT=70000: 应为 0 至 65535 的整数/u}
  ${'a port with something else'}  | ${{ PORT: '1e3' }}                           | ${/PORT=1e3/u}
  ${'no level of logs'}            | ${{ LOG_LEVEL: 'loud' }}                     | ${/LOG_LEVEL=loud: 应为 · one of debug, info/u}
  ${'too long a drain'}            | ${{ DRAIN_SECONDS: '301' }}                  | ${/DRAIN_SECONDS=301/u}
  ${'neither 0 nor 1'}             | ${{ SECURE_COOKIES: 'yes' }}                 | ${/SECURE_COOKIES=yes: 应为 0 或 1/u}
  ${'no address of a mail server'} | ${{ SMTP_URL: 'imap://u:geheim@mail' }}      | ${/SMTP_URL=imap:\/\/\*\*\*@mail: 应为邮件服务器地址/u}
`('it is said, readably and without the secret: $because', ({ source, said }) => {
  const message = bad(source)
  expect(message).toMatch(said)
  expect(message).not.toContain('geheim')
})
