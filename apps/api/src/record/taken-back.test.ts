import { expect, test } from 'vitest'
import { takenBack } from './taken-back.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 4, 1, minute))
const entry = (id: string, minute: number, given: { supersedes?: string; withdrawn?: boolean } = {}) => ({
  id,
  event: 'contract-signed' as const,
  recorded_at: at(minute),
  supersedes: given.supersedes ?? null,
  withdrawn: given.withdrawn ?? false,
})
const version = (minute: number, changes: Readonly<Record<string, unknown>>) => ({ changes, recorded_at: at(minute) })
const SIGNED = entry('signed', 5)
const REASONS = { 'cn.gp.contract.sign': '签订在前,补录' }

test.each`
  because                                                  | facts                                                                                                       | versions                                                                  | record                   | back
  ${'it was entered with the step'}                        | ${[SIGNED]}                                                                                                 | ${[version(0, { budget: 9 }), version(5, { contractAmount: 8 })]}         | ${{ contractAmount: 8 }} | ${{ contractAmount: null }}
  ${'what stood before stands again'}                      | ${[SIGNED]}                                                                                                 | ${[version(0, { contractAmount: 7 }), version(5, { contractAmount: 8 })]} | ${{ contractAmount: 8 }} | ${{ contractAmount: 7 }}
  ${'it was entered by itself'}                            | ${[SIGNED]}                                                                                                 | ${[version(3, { contractAmount: 8 })]}                                    | ${{ contractAmount: 8 }} | ${{}}
  ${'somebody corrected it since'}                         | ${[SIGNED]}                                                                                                 | ${[version(5, { contractAmount: 8 }), version(7, { contractAmount: 6 })]} | ${{ contractAmount: 6 }} | ${{}}
  ${'the date of the step was corrected since'}            | ${[SIGNED, entry('right', 6, { supersedes: 'signed' })]}                                                    | ${[version(5, { contractAmount: 8 })]}                                    | ${{ contractAmount: 8 }} | ${{ contractAmount: null }}
  ${'it belongs to an earlier signing that was withdrawn'} | ${[entry('a', 1), entry('b', 2, { supersedes: 'a', withdrawn: true }), entry('c', 5, { supersedes: 'b' })]} | ${[version(1, { contractAmount: 8 })]}                                    | ${{ contractAmount: 8 }} | ${{}}
  ${'the reason that was given with it goes with it'}      | ${[SIGNED]}                                                                                                 | ${[version(5, { reasons: REASONS })]}                                     | ${{ reasons: REASONS }}  | ${{ reasons: null }}
  ${'nothing was entered'}                                 | ${[SIGNED]}                                                                                                 | ${[]}                                                                     | ${{}}                    | ${{}}
`('$because', ({ facts, versions, record, back }) => {
  expect(takenBack(facts.at(-1), facts, versions, record)).toEqual(back)
})

test('another step takes back no amount', () => {
  const accepted = { ...SIGNED, event: 'acceptance' as const }
  expect(takenBack(accepted, [accepted], [version(5, { contractAmount: 8 })], { contractAmount: 8 })).toEqual({})
})
