import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellText, textOfCell } from './cell-text.ts'

test.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x', "'=1", "''=1"])(
  '%j is disarmed, and what it was can be told',
  (text) => {
    expect(cellText(text)).toBe(`'${text}`)
    expect(textOfCell(cellText(text))).toBe(text)
  },
)

test.each(['', '校舍改造', "'tis", '1=1', ' =1', '2026-02-10', '０'])('%j stays as it is', (text) => {
  expect(cellText(text)).toBe(text)
  expect(textOfCell(text)).toBe(text)
})

test('whatever a text is, nothing starts a formula, and it comes back', () => {
  const piece = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '＝', 'a', '1', ' ')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('')
      expect(cellText(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u)
      expect(textOfCell(cellText(text))).toBe(text)
    }),
  )
})
