import { expect, test } from 'vitest'
import { readEmails } from './email-lines.ts'

test.each`
  because                              | text                       | emails                            | bad
  ${'nothing is no address'}           | ${''}                      | ${[]}                             | ${undefined}
  ${'one a line'}                      | ${'a@b.cn\nc@d.cn'}        | ${['a@b.cn', 'c@d.cn']}           | ${undefined}
  ${'pasted with separators'}          | ${'a@b.cn; c@d.cn,e@f.cn'} | ${['a@b.cn', 'c@d.cn', 'e@f.cn']} | ${undefined}
  ${'empty lines and repetitions'}     | ${'a@b.cn\n\n a@b.cn '}    | ${['a@b.cn']}                     | ${undefined}
  ${'the line that is wrong is named'} | ${'a@b.cn\nnobody'}        | ${['a@b.cn', 'nobody']}           | ${{ line: 2, text: 'nobody' }}
`('$because', ({ text, emails, bad }) => {
  expect(readEmails(text)).toEqual({ emails, bad })
})
