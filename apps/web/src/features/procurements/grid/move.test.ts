import { expect, test } from 'vitest'
import { moved } from './move.ts'

const EXTENT = { rows: 30, columns: 5 }
const at = (row: number, column: number) => ({ row, column })

test.each`
  because                              | from         | pressed                                 | to
  ${'up'}                              | ${at(3, 2)}  | ${{ key: 'ArrowUp' }}                   | ${at(2, 2)}
  ${'not out at the top'}              | ${at(0, 2)}  | ${{ key: 'ArrowUp' }}                   | ${at(0, 2)}
  ${'right'}                           | ${at(3, 2)}  | ${{ key: 'ArrowRight' }}                | ${at(3, 3)}
  ${'not out at the right'}            | ${at(3, 4)}  | ${{ key: 'ArrowRight' }}                | ${at(3, 4)}
  ${'to the far end'}                  | ${at(3, 1)}  | ${{ key: 'ArrowRight', ctrlKey: true }} | ${at(3, 4)}
  ${'to the last row'}                 | ${at(3, 1)}  | ${{ key: 'ArrowDown', metaKey: true }}  | ${at(29, 1)}
  ${'the row’s first cell'}            | ${at(3, 2)}  | ${{ key: 'Home' }}                      | ${at(3, 0)}
  ${'the grid’s first cell'}           | ${at(3, 2)}  | ${{ key: 'Home', ctrlKey: true }}       | ${at(0, 0)}
  ${'the grid’s last cell'}            | ${at(3, 2)}  | ${{ key: 'End', ctrlKey: true }}        | ${at(29, 4)}
  ${'a page'}                          | ${at(3, 2)}  | ${{ key: 'PageDown' }}                  | ${at(13, 2)}
  ${'Enter goes down'}                 | ${at(3, 2)}  | ${{ key: 'Enter' }}                     | ${at(4, 2)}
  ${'and up with shift'}               | ${at(3, 2)}  | ${{ key: 'Enter', shiftKey: true }}     | ${at(2, 2)}
  ${'Tab goes on'}                     | ${at(3, 2)}  | ${{ key: 'Tab' }}                       | ${at(3, 3)}
  ${'Tab goes to the next row'}        | ${at(3, 4)}  | ${{ key: 'Tab' }}                       | ${at(4, 0)}
  ${'Tab goes back'}                   | ${at(3, 0)}  | ${{ key: 'Tab', shiftKey: true }}       | ${at(2, 4)}
  ${'Tab leaves behind the last cell'} | ${at(29, 4)} | ${{ key: 'Tab' }}                       | ${undefined}
  ${'and before the first'}            | ${at(0, 0)}  | ${{ key: 'Tab', shiftKey: true }}       | ${undefined}
  ${'a letter leads nowhere'}          | ${at(3, 2)}  | ${{ key: 'a' }}                         | ${undefined}
`('$because', ({ from, pressed, to }) => {
  expect(moved(from, pressed, EXTENT)).toEqual(to)
})
