import { expect, test } from 'vitest'
import { recordFieldName, recordFieldValue } from './record-field.ts'

test.each`
  because                                    | field                 | value             | said
  ${'money is stored in fen, said in yuan'}  | ${'budget'}           | ${186_000_000}    | ${'1,860,000.00 元'}
  ${'a share is said in percent'}            | ${'reservedSmeShare'} | ${4000}           | ${'40%'}
  ${'a count stays a count'}                 | ${'bidders'}          | ${3}              | ${'3'}
  ${'codes become words'}                    | ${'measure'}          | ${'package'}      | ${'采购包预留'}
  ${'a code nobody knows is shown as it is'} | ${'measure'}          | ${'half'}         | ${'half'}
  ${'text stays text'}                       | ${'title'}            | ${'管网养护服务'} | ${'管网养护服务'}
  ${'nothing is nothing'}                    | ${'title'}            | ${null}           | ${undefined}
`('$because', ({ field, value, said }) => {
  expect(recordFieldValue(field as string, value)).toBe(said)
})

test('dates are named after their event, other fields by their own name', () => {
  expect(recordFieldName('contractSignedOn')).toBe('合同签订')
  expect(recordFieldName('winner')).toBe('中标供应商')
})
