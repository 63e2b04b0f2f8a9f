import { expect, test } from 'vitest'
import type { Text } from '../rules/rule.ts'
import { judgeStep } from './judge-step.ts'
import type { Uncompared } from './provisions.ts'
import type { Direction } from './step.ts'
import { figure, list, newContext, provision } from './testing/provisions.ts'

const judge = (provisions: readonly Uncompared[], direction: Direction, key = 'a-step') =>
  judgeStep({ key, title: { zh: '事项', en: 'a step' }, direction }, 'both', provisions, newContext())

const days = (value: number) => figure('days', value)
const share = (value: number) => figure('basis-points', value)
const off = { status: 'off' } as const
const repealed = { status: 'repealed' } as const
const advice = { level: 'encouragement' } as const
const commitment = { level: 'commitment' } as const

test.each`
  provisions                                                                                             | direction         | relations                            | strictest | because
  ${[provision('country', days(30))]}                                                                    | ${'at-most'}      | ${[undefined]}                       | ${[0]}    | ${'the country stands above nobody, and alone it is the strictest'}
  ${[provision('country', days(30)), provision('district', days(10))]}                                   | ${'at-most'}      | ${[undefined, 'stricter']}           | ${[1]}    | ${'a shorter deadline asks for more'}
  ${[provision('country', days(30)), provision('district', days(10))]}                                   | ${'at-least'}     | ${[undefined, 'looser']}             | ${[0]}    | ${'a shorter distance asks for less'}
  ${[provision('country', days(30)), provision('district', days(30))]}                                   | ${'at-most'}      | ${[undefined, 'same']}               | ${[0, 1]} | ${'both ask for one thing'}
  ${[provision('country', figure('working-days', 15)), provision('district', days(21))]}                 | ${'at-most'}      | ${[undefined, 'depends']}            | ${[0, 1]} | ${'now the one ends first, now the other'}
  ${[provision('country', days(30)), provision('district', days(10))]}                                   | ${'not-compared'} | ${[undefined, 'none']}               | ${[]}     | ${'nobody says which way is stricter'}
  ${[provision('country', null), provision('district', days(10))]}                                       | ${'at-most'}      | ${[undefined, 'none']}               | ${[1]}    | ${'law has no figure: the only one is the strictest'}
  ${[provision('country', share(200)), provision('district', figure('fen', 100))]}                       | ${'at-most'}      | ${[undefined, 'none']}               | ${[]}     | ${'a share and an amount cannot be compared'}
  ${[provision('country', days(30)), provision('district', days(10), off)]}                              | ${'at-most'}      | ${[undefined, 'none']}               | ${[0]}    | ${'what is switched off is owed by nobody'}
  ${[provision('country', days(30)), provision('district', days(10), advice)]}                           | ${'at-most'}      | ${[undefined, 'advice']}             | ${[0]}    | ${'advice is not owed'}
  ${[provision('country', days(30)), provision('district', days(10), { ...advice, ...off })]}            | ${'at-most'}      | ${[undefined, 'advice']}             | ${[0]}    | ${'advice that is switched off was advice'}
  ${[provision('country', days(30), repealed), provision('district', days(10))]}                         | ${'at-most'}      | ${[undefined, 'alone']}              | ${[1]}    | ${'repealed law is no law above'}
  ${[provision('country', days(30), advice), provision('district', days(10))]}                           | ${'at-most'}      | ${[undefined, 'alone']}              | ${[1]}    | ${'advice of the country is no law above'}
  ${[provision('country', days(30), commitment), provision('district', days(10))]}                       | ${'at-most'}      | ${[undefined, 'alone']}              | ${[1]}    | ${'a goal of the country is no law above'}
  ${[provision('province', days(30)), provision('province', days(10))]}                                  | ${'at-most'}      | ${['alone', 'alone']}                | ${[1]}    | ${'one level does not stand above itself'}
  ${[provision('country', days(30)), provision('province', days(10)), provision('district', days(20))]}  | ${'at-most'}      | ${[undefined, 'stricter', 'looser']} | ${[1]}    | ${'what is looser than the province is looser than law'}
  ${[provision('country', days(30)), provision('province', share(10)), provision('district', days(20))]} | ${'at-most'}      | ${[undefined, 'none', 'stricter']}   | ${[2]}    | ${'only what can be compared is'}
  ${[provision('country', days(30)), provision('country', list('ground'))]}                              | ${'at-least'}     | ${[undefined, undefined]}            | ${[0]}    | ${'a list of grounds is no rival to a number'}
  ${[provision('country', list('a')), provision('district', list('a', 'b'))]}                            | ${'at-least'}     | ${[undefined, 'looser']}             | ${[0]}    | ${'more is exempt'}
  ${[provision('country', list('a')), provision('district', null)]}                                      | ${'at-least'}     | ${[undefined, 'none']}               | ${[]}     | ${'a list has nothing to be compared with'}
`(
  '$relations, because $because',
  ({
    provisions,
    direction,
    relations,
    strictest,
  }: {
    provisions: readonly Uncompared[]
    direction: Direction
    relations: readonly (string | undefined)[]
    strictest: readonly number[]
  }) => {
    const step = judge(provisions, direction)
    expect(step.provisions.map(({ relation }) => relation)).toEqual(relations)
    expect(step.provisions.map((one) => 'relation' in one)).toEqual(relations.map((one) => one !== undefined))
    expect(step.provisions.flatMap((one, place) => (one.strictest ? [place] : []))).toEqual(strictest)
    expect(step.looser).toBe(relations.includes('looser'))
    expect(step.shared).toBe(new Set(provisions.map(({ tier }) => tier)).size > 1)
  },
)

const shares = (whole: number, smallMicro: number) => figure('basis-points', { '': whole, smallMicro })

test.each`
  provisions                                                                               | direction         | zh                                                | en                                                                            | because
  ${[provision('country', days(30))]}                                                      | ${'at-most'}      | ${'不超过 30 日'}                                 | ${'at most 30 days'}                                                          | ${'a deadline'}
  ${[provision('country', days(30))]}                                                      | ${'at-least'}     | ${'不少于 30 日'}                                 | ${'at least 30 days'}                                                         | ${'a distance'}
  ${[provision('country', days(0))]}                                                       | ${'at-most'}      | ${'当日'}                                         | ${'the same day'}                                                             | ${'no days is that day'}
  ${[provision('country', share(0))]}                                                      | ${'at-most'}      | ${'不得收取'}                                     | ${'none'}                                                                     | ${'no share is nothing'}
  ${[provision('country', figure('fen', { '': 0, longest: 1 }))]}                          | ${'at-most'}      | ${'不超过 0.00 元、最长 0.01 元'}                 | ${'at most 0.00 yuan, at the longest 0.01 yuan'}                              | ${'one part is something'}
  ${[provision('country', figure('fen', 100))]}                                            | ${'at-least'}     | ${'适用至 1.00 元'}                               | ${'applies up to 1.00 yuan'}                                                  | ${'an amount up to which something is owed'}
  ${[provision('country', figure('count', 3))]}                                            | ${'at-least'}     | ${'country的规定'}                                | ${'what the country says'}                                                    | ${'three of what, the name says'}
  ${[provision('country', figure('date', { month: 3, day: 31 }))]}                         | ${'at-most'}      | ${'country的规定'}                                | ${'what the country says'}                                                    | ${'what is due on the day, the name says'}
  ${[provision('country', list('ground'))]}                                                | ${'at-least'}     | ${'须有 情形'}                                    | ${'ground are owed'}                                                          | ${'a list of what is owed'}
  ${[provision('country', figure('working-days', 15)), provision('district', days(21))]}   | ${'at-most'}      | ${'15 个工作日、21 日中先到的一天'}               | ${'whichever of 15 working days and 21 days ends first'}                      | ${'neither is always the stricter'}
  ${[provision('country', shares(3000, 7000)), provision('district', shares(4000, 6000))]} | ${'at-least'}     | ${'30%、其中小微 70%、40%、其中小微 60%都要满足'} | ${'all of 30%, of it small and micro 70% and 40%, of it small and micro 60%'} | ${'each asks for more in one part'}
  ${[provision('country', days(30)), provision('district', days(30))]}                     | ${'at-most'}      | ${'不超过 30 日'}                                 | ${'at most 30 days'}                                                          | ${'one figure is said once'}
  ${[provision('country', figure('count', 3)), provision('district', figure('count', 3))]} | ${'at-least'}     | ${'country的规定'}                                | ${'what the country says'}                                                    | ${'of one figure, the highest level names it'}
  ${[provision('country', days(30)), provision('district', days(20))]}                     | ${'at-least'}     | ${'不少于 30 日;区县的宽松规定不能代替上位规定'}  | ${'at least 30 days; the district’s looser rule does not replace law'}        | ${'the looser rule is no excuse'}
  ${[provision('country', null)]}                                                          | ${'not-compared'} | ${'country的规定'}                                | ${'what the country says'}                                                    | ${'one rule without a figure is named'}
  ${[provision('country', share(3000))]}                                                   | ${'not-compared'} | ${'30%'}                                          | ${'30%'}                                                                      | ${'one figure without a direction is said'}
  ${[provision('country', share(200)), provision('district', figure('fen', 100))]}         | ${'at-most'}      | ${'没有可比的数值,各项要求都要满足'}              | ${'no figures to compare: all of it is to be met'}                            | ${'nothing can be compared'}
  ${[provision('country', null), provision('district', null, advice)]}                     | ${'at-most'}      | ${'country的规定'}                                | ${'what the country says'}                                                    | ${'advice beside it is not owed'}
  ${[provision('country', null, repealed), provision('district', null, advice)]}           | ${'at-most'}      | ${'鼓励事项,不作为义务'}                          | ${'encouraged, not owed'}                                                     | ${'of what is in force all is advice'}
  ${[provision('country', days(30), repealed), provision('district', days(10), off)]}      | ${'at-most'}      | ${'目前没有生效的要求'}                           | ${'nothing is in force'}                                                      | ${'nothing is'}
`(
  'aims for $en, because $because',
  ({ provisions, direction, zh, en }: { provisions: readonly Uncompared[]; direction: Direction } & Text) => {
    expect(judge(provisions, direction).aim).toEqual({ zh, en })
  },
)

test('a list of what is allowed is all that is allowed', () => {
  const { aim } = judge([provision('country', list('batch'))], 'at-least', 'gp.intention.exempt-routine')
  expect(aim).toEqual({ zh: '限于 批量采购', en: 'batch only' })
})
