import { TARGET_UNITS } from '@tenderlight/compliance/desk/kinds'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { figureTyped, typedFigure } from './typed-figure.ts'

test.each<readonly [because: string, text: string, unit: (typeof TARGET_UNITS)[number], figure: number | null]>([
  ['an amount as people write it', '7.2亿', 'fen', 72_000_000_000],
  ['a percentage', '95.5', 'basis-points', 9550],
  ['with its sign, in full width too', '95%', 'basis-points', 9500],
  ['an average', '4.35', 'hundredths', 435],
  ['days', '30', 'days', 30],
  ['nothing', ' ', 'days', null],
  ['words', '很多', 'basis-points', null],
  ['less than nothing', '-3', 'days', null],
])('%s', (_because, text, unit, figure) => {
  expect(typedFigure(text, unit)).toBe(figure)
})

test('what is shown to be typed over is read as the same figure', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.constantFrom(...TARGET_UNITS), (figure, unit) => {
      expect(typedFigure(figureTyped(figure, unit), unit)).toBe(figure)
    }),
  )
})
