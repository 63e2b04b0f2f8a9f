import { connectPglite } from '@tenderlight/db/connect'
import { prepareEmptyDirectory } from '@tenderlight/db/testing/test-databases'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { launch, scratch } from '../testing/launch.ts'

const NOTICE = fileURLToPath(new URL('../../../../docs/examples/holiday-notice-2027.json', import.meta.url))
const { folder, remove } = scratch()
afterAll(remove)

function written(name: string, change: Record<string, unknown>): string {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify({ format: 'tenderlight-holiday-notice/1', ...change }))
  return file
}

describe('calendar list and show', () => {
  test('every notice, with number, day, version and marks', async () => {
    const { code, stdout } = await launch(['calendar', 'list'])
    expect(code).toBe(0)
    expect(stdout).toContain('日历 cn-2026.1,已公布 2007-01-01 至 2026-12-31')
    expect(stdout).toMatch(/2026 +国办发明电〔2025〕7号\(待核\) +2025-11-04 +cn-2026\.1 +系统自带/u)
    expect(stdout).toMatch(/2019 +国办发明电〔2019〕3号 +调整 国办发明电〔2018〕15号 +2019-03-22 +cn-2019\.2/u)
    const json = JSON.parse((await launch(['calendar', 'list', '--format', 'json'])).stdout) as { notices: unknown[] }
    expect(json).toMatchObject({ version: 'cn-2026.1', coveredThrough: '2026-12-31' })
    expect(json.notices).toHaveLength(23)
  })

  test('a year as it was amended', async () => {
    const { stdout } = await launch(['calendar', 'show', '2019'])
    expect(stdout).toContain('2019-05-01 至 2019-05-04 放假,共 4 天')
    expect(stdout).toContain('2019-04-28、2019-05-05 上班')
    expect(stdout).toContain('2019 年工作日 250 天')
    const english = await launch(['calendar', 'show', '2019', '--lang', 'en'])
    expect(english.stdout).toContain('250 working days in 2019')
  })

  test('a year without a notice, and what is no year', async () => {
    const { code, stderr } = await launch(['calendar', 'show', '2027'])
    expect({ code, stderr }).toMatchObject({ code: 2 })
    expect(stderr).toContain('没有 2027 年的放假通知:已公布至 2026-12-31')
    expect((await launch(['calendar', 'show', '二零二七'])).stderr).toContain('不是年份')
  })
})

describe('with --calendar, without a database', () => {
  test('days count by the notice, and are no longer provisional', async () => {
    const added = await launch(['days', 'add', '2026-12-30', '3', '--calendar', NOTICE])
    expect(added).toMatchObject({ code: 0, stdout: '2027-01-05\n', stderr: '' })
    const shown = await launch(['days', 'show', '2027-02', '--calendar', NOTICE, '--format', 'json'])
    expect(JSON.parse(shown.stdout)).toMatchObject({ workingDays: 15 })
    expect((await launch(['calendar', 'show', '2027', '--calendar', NOTICE])).stdout).toContain('示例〔2026〕0号(待核)')
  })

  test('a notice that cannot be used is refused with each reason and what to do', async () => {
    const file = written('broken.json', {
      year: 2027,
      number: 'x',
      announcedOn: '2026-11-04',
      holidays: [{ name: '元旦', from: '2027-01-01', through: '2027-01-20', makeUp: ['2027-01-29'] }],
    })
    const { code, stderr, stdout } = await launch(['days', 'add', '2026-12-30', '3', '--calendar', file])
    expect({ code, stdout }).toStrictEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('holidays[0]:一次放假超过 15 天:2027-01-01 – 2027-01-20。请核对起止日期')
    expect(stderr).toContain('没有“春节”')
    expect(
      (await launch(['audit', 'x.csv', '--jurisdiction', 'jiujiang', '--calendar', 'nowhere.json'])).stderr,
    ).toContain('nowhere.json')
  })
})

describe('reverse questions', () => {
  test.each`
    because                               | args                                                    | out
    ${'30 days before an announcement'}   | ${['publish-by', '2027-03-01']}                         | ${{ date: '2027-01-30', workingDay: '2027-01-29', provisional: true }}
    ${'another distance'}                 | ${['publish-by', '2026-10-20', '10']}                   | ${{ date: '2026-10-10', workingDay: '2026-10-10', provisional: false }}
    ${'the last award notice for a year'} | ${['before', '2026-12-31', '7']}                        | ${{ date: '2026-12-22', workingDay: '2026-12-22', provisional: false }}
    ${'days that move off a rest day'}    | ${['before', '2026-10-05', '10', '--counting', 'days']} | ${{ date: '2026-09-20', workingDay: '2026-09-20', provisional: false }}
  `('$because', async ({ args, out }: { args: string[]; out: object }) => {
    expect(JSON.parse((await launch(['days', ...args, '--format', 'json'])).stdout)).toStrictEqual(out)
  })

  test('says the last working day where the day itself is none, and that it is provisional', async () => {
    const { stdout, stderr } = await launch(['days', 'publish-by', '2027-03-01'])
    expect(stdout).toBe('2027-01-30\n')
    expect(stderr).toContain('此前最后一个工作日是 2027-01-29')
    expect(stderr).toContain('暂定:2027-01-29')
  })
})

describe('calendar add', () => {
  const dataDir = ['--data-dir', join(folder, 'data')]

  test('loads the notice into the configured database, once', { timeout: 120_000 }, async () => {
    await prepareEmptyDirectory(join(folder, 'data'))
    const first = await launch(['calendar', 'add', NOTICE, ...dataDir])
    expect(first).toMatchObject({ code: 0 })
    expect(first.stdout).toMatch(/^cn-2027\.1\+[0-9a-f]{8}\n$/u)
    expect(first.stderr).toContain('已载入 2027 年的通知')
    const again = await launch(['calendar', 'add', NOTICE, ...dataDir])
    expect(again).toMatchObject({ code: 0, stdout: '' })
    expect(again.stderr).toContain('已经载入过,内容相同,没有改变')
    const listed = await launch(['calendar', 'list', '--database', ...dataDir])
    expect(listed.stdout).toContain('已公布 2007-01-01 至 2027-12-31')
    expect(listed.stdout).toMatch(
      /示例〔2026〕0号\(待核\) +2026-11-04 +cn-2027\.1\+[0-9a-f]{8} +\d{4}-\d\d-\d\d 由 命令行 载入/u,
    )
  })

  test(
    'a notice that does not fit is refused with exit code 2, and nothing is loaded',
    { timeout: 120_000 },
    async () => {
      const file = written('unknown.json', {
        year: 2027,
        number: 'y',
        announcedOn: '2026-11-04',
        amends: '示例〔2026〕7号',
        holidays: [{ name: '元旦', from: '2027-01-01', through: '2027-01-01' }],
      })
      const { code, stderr } = await launch(['calendar', 'add', file, ...dataDir])
      expect(code).toBe(2)
      expect(stderr).toContain('没有文号为 示例〔2026〕7号 的该年通知')
    },
  )

  test('while a server uses the embedded database, the web is named instead', { timeout: 120_000 }, async () => {
    const connection = await connectPglite(join(folder, 'data'))
    try {
      const { code, stderr } = await launch(['calendar', 'add', NOTICE, ...dataDir])
      expect(code).toBe(2)
      expect(stderr).toContain('数据库正由运行中的服务使用')
      expect(stderr).toContain('请在网页“工作日历”页载入这份通知')
    } finally {
      await connection.close()
    }
  })
})
