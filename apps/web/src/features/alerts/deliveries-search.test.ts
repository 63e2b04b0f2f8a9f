import { expect, test } from 'vitest'
import { readDeliveriesSearch, withChoice } from './deliveries-search.ts'

const UNIT = '7d444840-9dc0-41d1-b245-5ffdce74fad2'

test.each`
  search                                                  | read                                                    | because
  ${{}}                                                   | ${{}}                                                   | ${'nothing is chosen'}
  ${{ status: 'failed', channel: 'webhook', unit: UNIT }} | ${{ status: 'failed', channel: 'webhook', unit: UNIT }} | ${'as it stands in the address'}
  ${{ status: 'lost', channel: 'in-app', unit: 'x' }}     | ${{}}                                                   | ${'what is no choice is none'}
`('$search: $because', ({ search, read }: { search: Record<string, unknown>; read: object }) => {
  expect(readDeliveriesSearch(search)).toEqual(read)
})

test('one of them is changed, or taken away', () => {
  expect(withChoice({ status: 'failed' }, { channel: 'e-mail' })).toEqual({ status: 'failed', channel: 'e-mail' })
  expect(withChoice({ status: 'failed', unit: UNIT }, { status: undefined })).toEqual({ unit: UNIT })
})
