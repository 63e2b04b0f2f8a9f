import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { LAUNCHER, launch, scratch } from './testing/launch.ts'

const { folder, remove } = scratch()
afterAll(remove)

describe('what was asked for cannot be done: exit code 2, stdout empty, stderr says what to do', () => {
  test.each`
    args                            | says                                    | todo
    ${[]}                           | ${'错误:请写出要做什么。'}              | ${'tenderlight --help'}
    ${['adit']}                     | ${'错误:没有“adit”这个命令。'}          | ${'是不是 audit?'}
    ${['rules', '--formt', 'json']} | ${'错误:没有“--formt”这个选项。'}       | ${'是不是 --format?'}
    ${['rules', '--format']}        | ${'--format <format> 后面要有值'}       | ${'tenderlight rules --help'}
    ${['rules', 'more']}            | ${'错误:参数太多。'}                    | ${'tenderlight rules --help'}
    ${['audit', 'x.csv']}           | ${'必须给出选项 --jurisdiction'}        | ${'tenderlight audit --help'}
    ${['adit', '--lang', 'en']}     | ${'error: there is no command "adit".'} | ${'Did you mean audit?'}
    ${['rules', '--lang', 'fr']}    | ${'--lang <zh|en> 的值不能用'}          | ${'zh、en'}
  `('$args', async ({ args, says, todo }: { args: string[]; says: string; todo: string }) => {
    const { code, stderr, stdout } = await launch(args)
    expect({ code, stdout }).toStrictEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(says)
    expect(stderr).toContain(todo)
    expect(stderr).not.toMatch(/^ +at /m)
  })
})

test.skipIf(!existsSync('/dev/full'))(
  'a full disk is told, and is not taken for findings (skipped without /dev/full)',
  async () => {
    for (const line of [`"$LAUNCHER" rules --format json >/dev/full`, `"$LAUNCHER" days show 2026-02 >/dev/full`]) {
      const { code, stderr } = await launch(['-c', line], { launcher: '/bin/sh', env: { LAUNCHER } })
      expect(code).toBe(2)
      expect(stderr).toContain('错误:没有完成:ENOSPC')
    }
  },
)

describe('help and version', () => {
  test.each(['audit', 'read', 'explain', 'days', 'rules'])(
    '%s --help has examples of that command',
    async (command) => {
      const { code, stderr, stdout } = await launch([command, '--help'])
      expect({ code, stderr }).toStrictEqual({ code: 0, stderr: '' })
      expect(stdout).toContain(`用法: tenderlight ${command}`)
      expect(stdout).toMatch(new RegExp(`例子:\\n  tenderlight ${command}\\b`))
    },
  )

  test('the program lists commands and exit codes, in the language of the environment', async () => {
    const zh = await launch(['--help'])
    expect(zh.stdout).toMatch(/命令:\n {2}audit /)
    expect(zh.stdout).toContain('3  有些行读不出,其余已判定')
    const en = await launch(['help'], { env: { LANG: 'en_GB.UTF-8' } })
    expect(en.stdout).toContain('3  some rows rejected, the rest judged')
    expect((await launch(['--help', '--lang', 'zh'], { env: { LANG: 'en_GB.UTF-8' } })).stdout).toBe(zh.stdout)
  })

  test('the version is that of the package', async () => {
    const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
    const { version } = JSON.parse(manifest) as { version: string }
    expect((await launch(['--version'])).stdout).toBe(`${version}\n`)
  })
})

describe('the launcher', () => {
  const args = ['days', 'add', '2026-02-10', '7']

  test('works from any folder and through symbolic links', async () => {
    const link = join(folder, 'tl')
    symlinkSync(LAUNCHER, link)
    symlinkSync('tl', join(folder, 'again'))
    expect(await launch(args, { cwd: '/', launcher: link })).toMatchObject({ code: 0, stdout: '2026-02-26\n' })
    expect(await launch(args, { cwd: folder, launcher: join(folder, 'again') })).toMatchObject({ code: 0 })
  })

  test('says in both languages that Node is missing, where nothing was fetched and there is none', async () => {
    const bare = join(folder, 'bare copy')
    mkdirSync(bare)
    copyFileSync(LAUNCHER, join(bare, 'tenderlight'))
    const { code, stderr, stdout } = await launch(args, { launcher: join(bare, 'tenderlight'), env: { PATH: bare } })
    expect({ code, stdout }).toStrictEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('请先安装 Node 20 或更高版本')
    expect(stderr).toContain('Install Node 20 or newer')
  })
})
