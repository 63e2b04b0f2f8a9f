import { describe, expect, test } from 'vitest'
import { numberCell } from './cell.ts'
import type { Cell } from './cell.ts'
import { readCount } from './count.ts'
import { readText } from './text.ts'
import { EXPECTED, expectedIn, notUsedInRow, oneOf } from './unreadable.ts'
import { readWord } from './word.ts'

const text = (written: string): Cell => ({ kind: 'text', text: written })

describe('words of a closed vocabulary', () => {
  test.each`
    because                       | field              | written                   | word
    ${'the word itself'}          | ${'regime'}        | ${'政府采购'}             | ${'政府采购'}
    ${'the short form'}           | ${'regime'}        | ${'政采'}                 | ${'政府采购'}
    ${'the name of the law'}      | ${'regime'}        | ${'《招标投标法》'}       | ${'招标投标'}
    ${'类 behind it'}             | ${'category'}      | ${'货物类'}               | ${'货物'}
    ${'blanks within'}            | ${'category'}      | ${' 工 程 '}              | ${'工程'}
    ${'采购 behind it'}           | ${'method'}        | ${'单一来源采购'}         | ${'单一来源'}
    ${'企业 behind it'}           | ${'winnerScale'}   | ${'小型企业'}             | ${'小型'}
    ${'the words of 46号'}        | ${'measure'}       | ${'专门面向中小企业采购'} | ${'整体预留'}
    ${'its opposite contains it'} | ${'measure'}       | ${'不专门面向中小企业'}   | ${'不预留'}
    ${'there is none'}            | ${'specialMatter'} | ${'无'}                   | ${undefined}
    ${'blank'}                    | ${'category'}      | ${'/'}                    | ${undefined}
  `('$because: $written', ({ field, written, word }) => {
    expect(readWord(text(written), field)).toBe(word)
  })

  test.each`
    because                            | field            | written
    ${'small and micro are two sizes'} | ${'winnerScale'} | ${'小微企业'}
    ${'SME is three sizes'}            | ${'winnerScale'} | ${'中小企业'}
    ${'two of them'}                   | ${'category'}    | ${'货物、服务'}
    ${'not a method of procurement'}   | ${'method'}      | ${'比选'}
    ${'no measure, or none reserved?'} | ${'measure'}     | ${'无'}
    ${'a number'}                      | ${'category'}    | ${'1'}
  `('refuses $written as $field: $because', ({ field, written }) => {
    expect(readWord(text(written), field)).toHaveProperty('expected')
  })

  test('a refusal names the words', () => {
    expect(readWord({ kind: 'error', text: '#N/A' }, 'category')).toEqual(oneOf(['货物', '服务', '工程']))
  })
})

describe('text', () => {
  test.each`
    because                                | cell                                             | long     | value
    ${'outer blanks go'}                   | ${text('　 某项目 \t')}                          | ${false} | ${'某项目'}
    ${'a title broken in its cell'}        | ${text('道路改造\n工程')}                        | ${false} | ${'道路改造工程'}
    ${'words keep a blank'}                | ${text('LED\nscreen')}                           | ${false} | ${'LED screen'}
    ${'a need keeps its lines'}            | ${text('一、桌\r\n二、椅')}                      | ${true}  | ${'一、桌\n二、椅'}
    ${'control characters go'}             | ${text('甲\u0000乙')}                            | ${false} | ${'甲 乙'}
    ${'half a surrogate cannot be stored'} | ${text('甲\ud800')}                              | ${false} | ${EXPECTED.text}
    ${'bytes that no encoding fits'}       | ${text('采购\uFFFD单位')}                        | ${false} | ${EXPECTED.text}
    ${'an error value'}                    | ${{ kind: 'error', text: '#REF!' }}              | ${false} | ${EXPECTED.text}
    ${'a number'}                          | ${numberCell(20_260_001, undefined, false)}      | ${false} | ${'20260001'}
    ${'a long number is not shortened'}    | ${numberCell(340_202_198_001, undefined, false)} | ${false} | ${'340202198001'}
    ${'noughts that the format shows'}     | ${numberCell(17, '00000', false)}                | ${false} | ${'00017'}
    ${'a date in a column of text'}        | ${numberCell(46_063, 'yyyy-mm-dd', false)}       | ${false} | ${'2026-02-10'}
    ${'a date counted from 1904'}          | ${numberCell(44_601, 'yyyy-mm-dd', true)}        | ${false} | ${'2026-02-10'}
    ${'no reason is no reason'}            | ${text('无')}                                    | ${true}  | ${undefined}
    ${'a stroke'}                          | ${text('——')}                                    | ${false} | ${undefined}
    ${'longer than a cell can be'}         | ${text('长'.repeat(32_768))}                     | ${true}  | ${EXPECTED.textTooLong}
  `('$because', ({ cell, long, value }) => {
    expect(readText(cell, long)).toEqual(value)
  })
})

describe('counts', () => {
  test.each`
    cell                                 | count
    ${text('3')}                         | ${3}
    ${text('3家')}                       | ${3}
    ${text('３')}                        | ${3}
    ${numberCell(3, undefined, false)}   | ${3}
    ${text('-')}                         | ${undefined}
    ${numberCell(3.5, undefined, false)} | ${EXPECTED.count}
    ${numberCell(-1, undefined, false)}  | ${EXPECTED.count}
    ${text('三')}                        | ${EXPECTED.count}
    ${text('3-5')}                       | ${EXPECTED.count}
  `('$cell', ({ cell, count }) => {
    expect(readCount(cell)).toBe(count)
  })
})

describe('what was expected, in English', () => {
  test.each(Object.values(EXPECTED))('$expected.zh', ({ expected }) => {
    expect(expectedIn('en', expected.zh)).toBe(expected.en)
    expect(expectedIn('zh-CN', expected.zh)).toBe(expected.zh)
    expect(expected.en).toMatch(/^[\x20-\x7e，不收取万]+$/)
  })

  test('also where it names a row or words', () => {
    expect(expectedIn('en', notUsedInRow(5).expected.zh)).toBe('a number that is not used twice (row 5 has it)')
    expect(expectedIn('en', oneOf(['货物', '服务']).expected.zh)).toBe('one of: 货物, 服务')
  })
})
