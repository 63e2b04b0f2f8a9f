import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutTo, padTo, plain, table, widthOf } from './columns.ts'

/** Text as ledgers hold it: Chinese, Latin, full-width, signs beyond the first plane, control characters. */
const anyText = fc.string({
  unit: fc.constantFrom('采', '购', 'a', ' ', '(', 'é', '𠮷', '\u0007', '\u001B', '\n', '\u202E'),
})

test.each`
  text              | width | because
  ${'abc'}          | ${3}  | ${'Latin letters take one column'}
  ${'采购'}         | ${4}  | ${'Chinese characters take two'}
  ${'采a'}          | ${3}  | ${'mixed'}
  ${'\uFF08\uFF09'} | ${4}  | ${'full-width brackets take two'}
  ${'𠮷'}           | ${2}  | ${'a character beyond the first plane is one character'}
  ${'●▲■○'}         | ${4}  | ${'the shapes of the lights take one'}
  ${''}             | ${0}  | ${'nothing'}
`('"$text" takes $width columns: $because', ({ text, width }: { text: string; width: number }) => {
  expect(widthOf(text)).toBe(width)
})

describe('any text', () => {
  test('is padded to exactly the width, or left alone when wider', () => {
    fc.assert(
      fc.property(anyText, fc.nat({ max: 60 }), (text, width) => {
        expect(widthOf(padTo(text, width))).toBe(Math.max(width, widthOf(text)))
      }),
    )
  })

  test('is cut to at most the width, whole characters, and only when it has to be', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, width) => {
        const cut = cutTo(text, width)
        expect(widthOf(cut)).toBeLessThanOrEqual(width)
        if (widthOf(text) <= width) expect(cut).toBe(text)
        else expect(text.startsWith(cut.slice(0, -1))).toBe(true)
      }),
    )
  })

  test('made plain holds nothing that moves a cursor, colours or reorders, and loses nothing else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = plain(text)
        for (const sign of ['\u0007', '\u001B', '\n', '\u202E']) expect(shown).not.toContain(sign)
        const kept = (of: string): string =>
          Array.from(of)
            .filter((character) => !' \u0007\u001B\n\u202E'.includes(character))
            .join('')
        expect(kept(shown)).toBe(kept(text))
      }),
    )
  })
})

test('a table has its columns one under the other, cells cut and cleaned', () => {
  expect(
    table(
      ['名称', 'n'],
      [
        ['采购', '1'],
        ['a\nb', '22'],
        ['一二三四五六', '3'],
      ],
      8,
    ),
  ).toBe(['名称     n', '───────  ──', '采购     1', 'a b      22', '一二三…  3', ''].join('\n'))
})
