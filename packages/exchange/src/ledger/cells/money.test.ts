import fc from 'fast-check'
import { formatYuan } from '@tenderlight/law/money'
import { describe, expect, test } from 'vitest'
import { numberCell } from './cell.ts'
import { readMoney } from './money.ts'
import { EXPECTED } from './unreadable.ts'

const YUAN = 2
const WAN = 6

describe('an amount written as text', () => {
  test.each`
    because                                          | written                       | places  | fen
    ${'separators and decimals'}                     | ${'2,800,000.00'}             | ${YUAN} | ${280_000_000}
    ${'万'}                                          | ${'280万'}                    | ${YUAN} | ${280_000_000}
    ${'万元'}                                        | ${'280万元'}                  | ${YUAN} | ${280_000_000}
    ${'a blank before the unit'}                     | ${'280 万元'}                 | ${YUAN} | ${280_000_000}
    ${'元 at the end'}                               | ${'2,800,000.00元'}           | ${YUAN} | ${280_000_000}
    ${'full width'}                                  | ${'２，８００，０００．００'} | ${YUAN} | ${280_000_000}
    ${'a currency sign'}                             | ${'¥2,800,000'}               | ${YUAN} | ${280_000_000}
    ${'a full-width currency sign'}                  | ${'￥2800000.5'}              | ${YUAN} | ${280_000_050}
    ${'人民币 and 整'}                               | ${'人民币2800000元整'}        | ${YUAN} | ${280_000_000}
    ${'one fen'}                                     | ${'0.01'}                     | ${YUAN} | ${1}
    ${'one fen more than a round sum'}               | ${'2800000.01'}               | ${YUAN} | ${280_000_001}
    ${'亿'}                                          | ${'1.2亿元'}                  | ${YUAN} | ${12_000_000_000}
    ${'the unit of the header'}                      | ${'2800'}                     | ${WAN}  | ${2_800_000_000}
    ${'one fen in 万元'}                             | ${'280.000001'}               | ${WAN}  | ${280_000_001}
    ${'the cell says its unit, whatever the header'} | ${'2,800,000元'}              | ${WAN}  | ${280_000_000}
    ${'noughts behind the fen'}                      | ${'12.3400'}                  | ${YUAN} | ${1234}
    ${'nothing is an amount'}                        | ${'0'}                        | ${YUAN} | ${0}
  `('$because: $written', ({ written, places, fen }) => {
    expect(readMoney({ kind: 'text', text: written }, places, false)).toBe(fen)
  })

  test.each`
    because                              | written                | expected
    ${'an estimate'}                     | ${'约三十'}            | ${EXPECTED.money}
    ${'an estimate'}                     | ${'约280万'}           | ${EXPECTED.money}
    ${'a span'}                          | ${'280-300万'}         | ${EXPECTED.money}
    ${'groups that are no thousands'}    | ${'2,80,000'}          | ${EXPECTED.money}
    ${'decimals with a comma'}           | ${'2.800.000,00'}      | ${EXPECTED.money}
    ${'another currency'}                | ${'280万美元'}         | ${EXPECTED.money}
    ${'nobody knows what 无 means here'} | ${'无'}                | ${EXPECTED.money}
    ${'a sum in words'}                  | ${'贰佰捌拾万元整'}    | ${EXPECTED.money}
    ${'half a fen'}                      | ${'2800000.005'}       | ${EXPECTED.wholeFen}
    ${'half a fen'}                      | ${'280.0000005万'}     | ${EXPECTED.wholeFen}
    ${'more than can be counted'}        | ${'99999999999999999'} | ${EXPECTED.wholeFen}
    ${'negative'}                        | ${'-1'}                | ${EXPECTED.notNegative}
    ${'negative'}                        | ${'−2,800'}            | ${EXPECTED.notNegative}
    ${'negative as accountants write'}   | ${'(2,800.00)'}        | ${EXPECTED.notNegative}
  `('refuses $written: $because', ({ written, expected }) => {
    expect(readMoney({ kind: 'text', text: written }, YUAN, false)).toBe(expected)
  })

  test.each`
    written     | isDeposit | value
    ${'不收取'} | ${true}   | ${0}
    ${'免收'}   | ${true}   | ${0}
    ${'无'}     | ${true}   | ${EXPECTED.deposit}
    ${'不收取'} | ${false}  | ${EXPECTED.money}
    ${'/'}      | ${true}   | ${undefined}
    ${'—'}      | ${false}  | ${undefined}
  `('in a deposit column ($isDeposit) $written reads as $value', ({ written, isDeposit, value }) => {
    expect(readMoney({ kind: 'text', text: written }, YUAN, isDeposit)).toBe(value)
  })
})

describe('an amount in a cell of numbers', () => {
  test.each`
    because                               | number                  | places  | fen
    ${'decimals are not binary'}          | ${2_800_000.01}         | ${YUAN} | ${280_000_001}
    ${'noise of a calculation'}           | ${0.1 + 0.2}            | ${YUAN} | ${30}
    ${'noise of a calculation'}           | ${1_120_000.0000000002} | ${YUAN} | ${112_000_000}
    ${'tens of millions with fen'}        | ${98_765_432.19}        | ${YUAN} | ${9_876_543_219}
    ${'万元 with fen'}                    | ${280.000001}           | ${WAN}  | ${280_000_001}
    ${'nought'}                           | ${0}                    | ${YUAN} | ${0}
    ${'nought with a sign'}               | ${-0}                   | ${YUAN} | ${0}
    ${'thirds of a yuan are not rounded'} | ${1000 / 3}             | ${YUAN} | ${EXPECTED.wholeFen}
    ${'too small to be written'}          | ${1e-9}                 | ${YUAN} | ${EXPECTED.wholeFen}
    ${'too large to be counted'}          | ${1e21}                 | ${YUAN} | ${EXPECTED.wholeFen}
    ${'negative'}                         | ${-0.01}                | ${YUAN} | ${EXPECTED.notNegative}
  `('$number: $because', ({ number, places, fen }) => {
    expect(readMoney(numberCell(number, '#,##0.00', false), places, false)).toBe(fen)
  })

  test('an error cell is refused', () => {
    expect(readMoney({ kind: 'error', text: '#REF!' }, YUAN, false)).toBe(EXPECTED.money)
  })

  test('every amount below ten trillion yuan comes back to the fen, as number and as text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (fen) => {
        expect(readMoney(numberCell(fen / 100, undefined, false), YUAN, false)).toBe(fen)
        expect(readMoney({ kind: 'text', text: formatYuan(fen) }, YUAN, false)).toBe(fen)
      }),
      { numRuns: 2000 },
    )
  })
})
