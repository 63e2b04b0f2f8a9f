import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsIn } from './paste.ts'

test.each`
  because                                   | text                     | cells
  ${'one cell'}                             | ${'2026-02-10'}          | ${[['2026-02-10']]}
  ${'a row'}                                | ${'a\tb'}                | ${[['a', 'b']]}
  ${'rows, with the line end of a Windows'} | ${'a\tb\r\nc\td\r\n'}    | ${[['a', 'b'], ['c', 'd']]}
  ${'empty cells stay in their place'}      | ${'\ta\t\n\t\tb'}        | ${[['', 'a', ''], ['', '', 'b']]}
  ${'an empty row in the middle'}           | ${'a\n\nb'}              | ${[['a'], [''], ['b']]}
  ${'a line break inside a cell'}           | ${'"江城市\n政公司"\tb'} | ${[['江城市 政公司', 'b']]}
  ${'quotes inside a quoted cell'}          | ${'"他说""好""\n了"'}    | ${[['他说"好" 了']]}
  ${'quotes that do not close are text'}    | ${'"a\tb'}               | ${[['"a', 'b']]}
  ${'inches stay inches'}                   | ${'24" 显示器\tb'}       | ${[['24" 显示器', 'b']]}
`('$because', ({ text, cells }) => {
  expect(cellsIn(text)).toEqual(cells)
})

test('any block of plain cells comes back as it was', () => {
  const plain = fc.string().map((text) => text.replaceAll(/[\t\n\r"]/gu, ''))
  const block = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(plain, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    )
  fc.assert(
    fc.property(block, (cells) => {
      expect(cellsIn(cells.map((row) => row.join('\t')).join('\n') + '\n')).toEqual(cells)
    }),
  )
})
