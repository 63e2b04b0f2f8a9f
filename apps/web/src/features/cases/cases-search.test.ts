import { describe, expect, test } from 'vitest'
import { casesQuestion, changeSearch, isNarrowed, readCasesSearch } from './cases-search.ts'

const UNIT = '0b9d6a1e-3c55-4b3f-9d8e-1a2b3c4d5e6f'

describe('the filters of the address', () => {
  test.each`
    address                                              | search                                               | because
    ${{}}                                                | ${{}}                                                | ${'nothing is filtered'}
    ${{ stage: 'to-answer', light: 'red', unit: UNIT }}  | ${{ stage: 'to-answer', light: 'red', unit: UNIT }}  | ${'what is known is taken'}
    ${{ stage: 'open', light: 'blue', unit: 'x' }}       | ${{}}                                                | ${'what is not known is dropped'}
    ${{ text: 2026 }}                                    | ${{ text: '2026' }}                                  | ${'figures arrive as a number'}
    ${{ text: '  ' }}                                    | ${{}}                                                | ${'blanks are no text'}
    ${{ rule: 'cn.gp.contract.sign', mine: true }}       | ${{ rule: 'cn.gp.contract.sign', mine: true }}       | ${'a rule is named by its id'}
    ${{ rule: "x' or 1", mine: 'yes' }}                  | ${{}}                                                | ${'what no rule is called is dropped'}
    ${{ stage: 'all', kind: 'arrears', source: 'hand' }} | ${{ stage: 'all', kind: 'arrears', source: 'hand' }} | ${'all is a stage of the address'}
  `('$because', ({ address, search }) => {
    expect(readCasesSearch(address)).toEqual(search)
  })

  test.each`
    search                 | question                      | because
    ${{}}                  | ${{ open: true }}             | ${'what is open is shown first'}
    ${{ stage: 'all' }}    | ${{}}                         | ${'all shows the closed ones too'}
    ${{ stage: 'closed' }} | ${{ stage: 'closed' }}        | ${'a stage is asked for'}
    ${{ mine: true }}      | ${{ mine: true, open: true }} | ${'other filters stay'}
  `('$because', ({ search, question }) => {
    expect(casesQuestion(search)).toEqual(question)
  })

  test('a change takes a filter away or adds one; the stage alone does not narrow', () => {
    expect(changeSearch({ light: 'red', unit: UNIT }, { light: undefined, mine: true })).toEqual({
      unit: UNIT,
      mine: true,
    })
    expect(isNarrowed({ stage: 'closed' })).toBe(false)
    expect(isNarrowed({ text: '合同' })).toBe(true)
  })
})
