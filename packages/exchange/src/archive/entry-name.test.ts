import { expect, test } from 'vitest'
import { entryName, UnusableEntryName } from './entry-name.ts'

test.each`
  because                                 | name
  ${'it leads out of the folder'}         | ${'../a'}
  ${'it leads out of it farther in'}      | ${'a/../../b'}
  ${'a step says nothing'}                | ${'a//b'}
  ${'a step stays where it is'}           | ${'a/./b'}
  ${'it is a folder'}                     | ${'a/'}
  ${'it begins at the root'}              | ${'/etc/passwd'}
  ${'it names a drive'}                   | ${'C:a'}
  ${'Windows reads the stroke as a step'} | ${'..\\a'}
  ${'C reads no further than NUL'}        | ${'a\u0000b'}
  ${'a line of a list would break'}       | ${'a\nb'}
  ${'half a character is no text'}        | ${'a\ud842'}
  ${'there is none'}                      | ${''}
  ${'its length does not fit in 16 bits'} | ${'采'.repeat(21_846)}
`('a name is refused where $because', ({ name }: { name: string }) => {
  expect(() => entryName(name)).toThrow(UnusableEntryName)
})

test.each`
  because                        | name
  ${'a file'}                    | ${'record.json'}
  ${'in a folder, in Chinese'}   | ${'evidence/质疑答复函(第二次).pdf'}
  ${'two points within a name'}  | ${'a..b/..c'}
  ${'a character of two halves'} | ${'𠮷.txt'}
  ${'as long as may be'}         | ${'采'.repeat(21_845)}
`('a name is taken: $because', ({ name }: { name: string }) => {
  expect(entryName(name).toString('utf8')).toBe(name)
})
