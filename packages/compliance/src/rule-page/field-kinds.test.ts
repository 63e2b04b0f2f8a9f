import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fieldKind } from './field-kinds.ts'

const FOLDER = join(import.meta.dirname, '../procurement')
const KINDS: Readonly<Record<string, string>> = { Fen: 'amount', BasisPoints: 'share', number: 'count' }

test('every number of a record is told as what it is (else add it to field-kinds.ts)', () => {
  const declared = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(join(FOLDER, file), 'utf8').matchAll(/readonly (\w+)\?: (Fen|BasisPoints|number)$/gmu),
    ])
  expect(declared.length).toBeGreaterThan(15)
  const wrong = declared.filter(([, field = '', type = '']) => fieldKind(field) !== KINDS[type])
  expect(wrong.map(([, field]) => field)).toEqual([])
  expect(['announcementOn', 'separatedAward'].map(fieldKind)).toEqual(['day', 'other'])
})
