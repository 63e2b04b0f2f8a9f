import { expect, test } from 'vitest'
import { scrub } from './scrub.ts'

test.each`
  because                                 | text                                                    | said
  ${'the address of a database'}          | ${'cannot reach postgresql://u:geheim@db:5432/x'}       | ${'cannot reach postgresql://***@db:5432/x'}
  ${'an at sign in a password'}           | ${'smtps://u:ge@heim@mail'}                             | ${'smtps://***@mail'}
  ${'a field of JSON'}                    | ${'{"username":"li","password":"geheim 1"}'}            | ${'{"username":"li","password":***}'}
  ${'JSON that was cut off'}              | ${'unexpected end of {"password":"gehe'}                | ${'unexpected end of {"password":***'}
  ${'a form'}                             | ${'newPassword=geheim&x=1'}                             | ${'newPassword=***&x=1'}
  ${'a session cookie'}                   | ${'cookie tl_session=AbC-123; theme=dark'}              | ${'cookie tl_session=***; theme=dark'}
  ${'a header'}                           | ${'authorization: Bearer abc.def'}                      | ${'authorization: ***'}
  ${'a bearer token by itself'}           | ${'Bearer abcdefgh'}                                    | ${'Bearer ***'}
  ${'a telephone number'}                 | ${'duplicate key (联系人 13812345678)'}                 | ${'duplicate key (联系人 138****5678)'}
  ${'words that are no secrets stay'}     | ${'the token has ended; the password is wrong'}         | ${'the token has ended; the password is wrong'}
  ${'the address of somebody’s calendar'} | ${'GET /worklist/0123456789abcdef_-ABCDEFGHIJ/due.ics'} | ${'GET /worklist/***/due.ics'}
  ${'addresses without an account stay'}  | ${'https://lights.example.gov.cn/app?x=1 a@b.cn'}       | ${'https://lights.example.gov.cn/app?x=1 a@b.cn'}
`('hides what nobody should read in a log: $because', ({ text, said }) => {
  expect(scrub(text)).toBe(said)
})
