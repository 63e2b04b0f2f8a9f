import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCreditCode } from './credit-code.ts'

test.each`
  because                                   | text                     | is
  ${'the example of the standard'}          | ${'91350100M000100Y43'}  | ${true}
  ${'a company of Beijing'}                 | ${'91110108551385082Q'}  | ${true}
  ${'its last sign belongs to another'}     | ${'91350100M000100Y44'}  | ${false}
  ${'two signs were exchanged'}             | ${'91350100M000010Y43'}  | ${false}
  ${'a sign is missing'}                    | ${'91350100M000100Y4'}   | ${false}
  ${'a sign is too many'}                   | ${'91350100M000100Y433'} | ${false}
  ${'small letters are none'}               | ${'91350100m000100y43'}  | ${false}
  ${'I, O, S, V and Z do not stand in one'} | ${'9135010OM000100Y43'}  | ${false}
  ${'nothing is no code'}                   | ${''}                    | ${false}
`('$because', ({ text, is }: { text: string; is: boolean }) => {
  expect(isCreditCode(text)).toBe(is)
})

const SIGNS = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')

test('every seventeen signs have exactly one last sign, and one wrong sign is found out', () => {
  const signs = fc.array(fc.constantFrom(...SIGNS), { minLength: 17, maxLength: 17 })
  fc.assert(
    fc.property(signs, fc.nat(16), fc.constantFrom(...SIGNS), (first, at, wrong) => {
      const body = first.join('')
      const whole = SIGNS.map((sign) => body + sign).filter(isCreditCode)
      expect(whole).toHaveLength(1)
      const [right = ''] = whole
      const changed = right.slice(0, at) + wrong + right.slice(at + 1)
      expect(isCreditCode(changed)).toBe(changed === right)
    }),
  )
})
