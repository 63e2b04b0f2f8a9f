import { expect, test } from 'vitest'
import { changeNewCase, readNewCaseSearch } from './new-search.ts'

const KEY = '0b9d6a1e-3c55-4b3f-9d8e-1a2b3c4d5e6f'

test.each`
  address                                                      | search                                                       | because
  ${{}}                                                        | ${{}}                                                        | ${'the page begins with all that is red'}
  ${{ key: KEY, rule: 'cn.gp.contract.sign' }}                 | ${{ key: KEY, rule: 'cn.gp.contract.sign' }}                 | ${'a project leads here with its rule'}
  ${{ level: 'law', light: 'yellow', unit: KEY, about: true }} | ${{ level: 'law', light: 'yellow', unit: KEY, about: true }} | ${'what is known is taken'}
  ${{ about: true, check: `${KEY}.3`, title: '省网清单核查' }} | ${{ about: true, check: `${KEY}.3`, title: '省网清单核查' }} | ${'a finding of a list check leads here'}
  ${{ check: `${KEY}.x`, title: '一' }}                        | ${{}}                                                        | ${'half a finding is none'}
  ${{ level: 'x', light: 'red', key: '1', about: 'yes' }}      | ${{}}                                                        | ${'what is not known is dropped'}
`('$because', ({ address, search }) => {
  expect(readNewCaseSearch(address)).toEqual(search)
})

test('a change takes a choice away', () => {
  expect(changeNewCase({ level: 'law', unit: KEY }, { level: undefined })).toEqual({ unit: KEY })
})
