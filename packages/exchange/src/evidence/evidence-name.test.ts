import { expect, test } from 'vitest'
import { evidenceName } from './evidence-name.ts'
import { UnusableEvidence } from './unusable-evidence.ts'

test.each`
  name                                  | extension
  ${'中标通知书.pdf'}                   | ${'pdf'}
  ${'合同 2026.03.01 v1.2（盖章）.PDF'} | ${'pdf'}
  ${'扫描件-第1页.JPEG'}                | ${'jpeg'}
  ${'a.b.c.docx'}                       | ${'docx'}
`('$name is kept as it is', ({ name, extension }) => {
  expect(evidenceName(name)).toEqual({ name, extension })
})

test('a name is kept in its composed form', () => {
  expect(evidenceName('re\u0301sume\u0301.pdf').name).toBe('r\u00e9sum\u00e9.pdf')
})

test.each`
  because                             | name
  ${'a path'}                         | ${'../../etc/passwd.pdf'}
  ${'a path of Windows'}              | ${'C\\合同.pdf'}
  ${'a line feed'}                    | ${'合同\n.pdf'}
  ${'NUL'}                            | ${'合同.pdf\0.exe'}
  ${'writing turned round'}           | ${'合同\u202efdp.exe'}
  ${'writing turned, ending allowed'} | ${'合同\u202Eexe.pdf'}
  ${'an isolate'}                     | ${'合同\u2066x\u2069.pdf'}
  ${'a mark that cannot be seen'}     | ${'合\u200b同.pdf'}
  ${'half a pair'}                    | ${'合\ud800同.pdf'}
  ${'a quote'}                        | ${'合"同.pdf'}
  ${'a stream of NTFS'}               | ${'合同.pdf:x.pdf'}
  ${'two endings'}                    | ${'合同.exe.pdf'}
  ${'two endings, the other way'}     | ${'合同.pdf.exe'}
  ${'two endings with blanks'}        | ${'合同.exe .pdf'}
  ${'two endings of documents'}       | ${'合同.docm.docx'}
  ${'no ending'}                      | ${'合同'}
  ${'nothing but an ending'}          | ${'.pdf'}
  ${'a dot at the end'}               | ${'合同.pdf.'}
  ${'blanks around'}                  | ${' 合同.pdf'}
  ${'a device of Windows'}            | ${'CON.pdf'}
  ${'121 characters'}                 | ${`${'a'.repeat(117)}.pdf`}
  ${'241 bytes'}                      | ${`${'合'.repeat(79)}.pdf`}
  ${'nothing'}                        | ${''}
`('refused: $because', ({ name }) => {
  expect(() => evidenceName(name)).toThrow(UnusableEvidence)
})
