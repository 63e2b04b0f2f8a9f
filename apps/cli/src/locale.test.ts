import { expect, test } from 'vitest'
import { localeOf } from './locale.ts'

test.each`
  args                         | env                                         | locale     | because
  ${[]}                        | ${{}}                                       | ${'zh-CN'} | ${'Chinese first'}
  ${[]}                        | ${{ LANG: 'en_US.UTF-8' }}                  | ${'en'}    | ${'an English environment'}
  ${[]}                        | ${{ LANG: 'C.UTF-8' }}                      | ${'zh-CN'} | ${'no language at all'}
  ${[]}                        | ${{ LANG: 'de_DE.UTF-8' }}                  | ${'zh-CN'} | ${'a language that the product does not have'}
  ${[]}                        | ${{ LANG: 'en_US', LC_ALL: 'zh_CN.UTF-8' }} | ${'zh-CN'} | ${'LC_ALL outweighs LANG'}
  ${[]}                        | ${{ LANG: 'zh_CN', LC_MESSAGES: 'en_GB' }}  | ${'en'}    | ${'LC_MESSAGES outweighs LANG'}
  ${['rules', '--lang', 'en']} | ${{ LANG: 'zh_CN.UTF-8' }}                  | ${'en'}    | ${'the option outweighs all'}
  ${['--lang=zh', 'rules']}    | ${{ LANG: 'en_US.UTF-8' }}                  | ${'zh-CN'} | ${'written with an equals sign'}
  ${['rules', '--lang']}       | ${{}}                                       | ${'zh-CN'} | ${'an option without a value'}
`(
  '$args with $env speaks $locale: $because',
  ({ args, env, locale }: { args: string[]; env: Record<string, string>; locale: string }) => {
    expect(localeOf(args, env)).toBe(locale)
  },
)
