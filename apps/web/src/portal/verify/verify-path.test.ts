import { expect, test } from 'vitest'
import { certificateIn } from './verify-path.ts'

test.each`
  path                       | found
  ${'/verify'}               | ${{ number: undefined }}
  ${'/verify/'}              | ${{ number: undefined }}
  ${'/verify/HT-2026-0001'}  | ${{ number: 'HT-2026-0001' }}
  ${'/verify/%E8%AF%81-1/'}  | ${{ number: '证-1' }}
  ${'/verify/a/b'}           | ${undefined}
  ${'/verify/%E8'}           | ${undefined}
  ${'/verification'}         | ${undefined}
  ${'/notices/HT-2026-0001'} | ${undefined}
`('$path', ({ path, found }) => {
  expect(certificateIn(path)).toEqual(found)
})
