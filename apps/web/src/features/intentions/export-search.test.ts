import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { monthBegins, readExportSearch } from './export-search.ts'

test('what cannot be asked for is left out, and the rest stays', () => {
  const unit = '3f0a6c2e-1b7d-4c3e-9a55-0d1f2e3a4b5c'
  const asked = { unit, regime: 'tendering', from: '2026-09-01', until: '2026-09-30' }
  expect(readExportSearch(asked)).toEqual(asked)
  expect(readExportSearch({ unit: 'x', regime: 'x', from: '2026-02-30', until: 3, more: 1 })).toEqual({})
})

test('a month begins on its first day', () => {
  expect(monthBegins(civilDate('2026-09-16'))).toBe('2026-09-01')
})
