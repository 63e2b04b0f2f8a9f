import { expect, test } from 'vitest'
import { otherDistrict, withDistrict } from './district.ts'

test.each`
  because                                       | href                         | search               | kept
  ${'no district is asked for'}                 | ${'/notices/YX-1'}           | ${'?q=a'}            | ${'/notices/YX-1'}
  ${'a page of the district'}                   | ${'/notices/YX-1'}           | ${'?q=a&district=b'} | ${'/notices/YX-1?district=b'}
  ${'beside filters'}                           | ${'/?q=a'}                   | ${'?district=b'}     | ${'/?q=a&district=b'}
  ${'another district is asked for'}            | ${'/?district=c'}            | ${'?district=b'}     | ${'/?district=c'}
  ${'another site'}                             | ${'https://example.gov.cn/'} | ${'?district=b'}     | ${'https://example.gov.cn/'}
  ${'data follows the page'}                    | ${'/api/public/notices'}     | ${'?district=b'}     | ${'/api/public/notices?district=b'}
  ${'an empty one is none'}                     | ${'/'}                       | ${'?district='}      | ${'/'}
  ${'what somebody wrote there stays one word'} | ${'/'}                       | ${'?district=b%26c'} | ${'/?district=b%26c'}
`('$because', ({ href, search, kept }: { href: string; search: string; kept: string }) => {
  expect(withDistrict(href, search)).toBe(kept)
})

test.each`
  because                                          | path                      | goes
  ${'a notice is of its district alone'}           | ${'/notices/YX-2026-1'}   | ${'/?district=b'}
  ${'from a disclosure to those of the other one'} | ${'/performance/LY-1'}    | ${'/performance?district=b'}
  ${'requests are raised there'}                   | ${'/requests/new'}        | ${'/requests/new?district=b'}
  ${'certificates are asked for there'}            | ${'/verify/HT-2026-0001'} | ${'/verify?district=b'}
`('$because', ({ path, goes }: { path: string; goes: string }) => {
  expect(otherDistrict(path, 'b')).toBe(goes)
})
