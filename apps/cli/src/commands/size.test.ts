import { describe, expect, test } from 'vitest'
import { launch } from '../testing/launch.ts'
import { runHere } from '../testing/run-here.ts'

const size = (...args: string[]) => runHere(['size', ...args])

describe.each`
  because                                         | args                                                                                               | said
  ${'both measures reach small and no more'}      | ${['--industry', '软件和信息技术服务业', '--employees', '50', '--revenue', '800万']}               | ${/软件和信息技术服务业:小型企业/}
  ${'the lower of the two decides'}               | ${['--industry', '软件和信息技术服务业', '--employees', '300人', '--revenue', '99,999,999.99']}    | ${/中型企业[^]*^从业人员 +300 人 +大型 +300 人[^]*^营业收入 .* 中型 +决定/m}
  ${'a missing measure leaves it open'}           | ${['--industry', 'construction', '--revenue', '6000万元']}                                         | ${/还不能确定,最大为中型企业\n缺少:资产总额/}
  ${'at the lowest nothing more is asked'}        | ${['--industry', 'construction', '--revenue', '299万']}                                            | ${/建筑业:微型企业/}
  ${'a new enterprise may leave the field empty'} | ${['--industry', '建筑业', '--assets', '1亿', '--new']}                                            | ${/最大为中型企业\n缺少:营业收入\n新成立企业/}
  ${'in English'}                                 | ${['--industry', 'Software and information technology services', '--employees', '9', '--lang=en']} | ${/services: micro\n[^]*Unverified/}
`('$because', ({ args, said }) => {
  test('says so, and that the figures are unverified', async () => {
    const { code, stderr, stdout } = await size(...args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(said)
    expect(stdout).toMatch(/待核|Unverified/)
    expect(stdout).toContain('工信部联企业〔2011〕300号')
  })
})

test('as JSON: the class, each measure with its limits, the citation with its mark', async () => {
  const args = ['size', '--industry', '农林牧渔业', '--revenue', '500万元', '--on=2026-01-05', '--format=json']
  const { code, stderr, stdout } = await launch(args)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(stdout)).toEqual({
    on: '2026-01-05',
    industry: 'agriculture',
    name: expect.objectContaining({ zh: '农、林、牧、渔业' }) as unknown,
    size: 'medium',
    measures: [
      {
        measure: 'revenue',
        limits: { large: 20_000_000_000, medium: 500_000_000, small: 50_000_000 },
        actual: 500_000_000,
        reaches: 'medium',
        decides: true,
      },
    ],
    citation: expect.objectContaining({ verification: 'unverified' }) as unknown,
  })
})

test.each`
  because                                  | args                                               | said
  ${'an industry that the standard lacks'} | ${['--industry', '软件']}                          | ${/没有“软件”这个行业[^]*是不是 软件和信息技术服务业[^]*农、林、牧、渔业\(agriculture\)、工业\(industry\)[^]*其他未列明行业\(other\)/}
  ${'persons are whole'}                   | ${['--industry', '工业', '--employees', '5.5']}    | ${/“5.5”不是人数[^]*例如 50/}
  ${'an amount that is none'}              | ${['--industry', '工业', '--revenue', '约八百万']} | ${/--revenue 的“约八百万”不能用[^]*280万/}
  ${'half a fen'}                          | ${['--industry', '工业', '--assets', '0.005']}     | ${/精确到分/}
  ${'a day before the standard'}           | ${['--industry', '工业', '--on', '2011-06-17']}    | ${/2011-06-17 还没有这项标准/}
  ${'no industry'}                         | ${['--employees', '5']}                            | ${/--industry/}
`('$because is refused', async ({ args, said }) => {
  const { code, stderr, stdout } = await size(...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(said)
})
