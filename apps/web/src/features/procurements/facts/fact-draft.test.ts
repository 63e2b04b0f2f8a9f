import { expect, test } from 'vitest'
import { emptyFact, readFact } from './fact-draft.ts'

test('a step that was being recorded is there again', () => {
  const draft = {
    ...emptyFact('contract-signed', '2026-09-16'),
    on: '2026-09-15',
    evidence: '合同第 12 号',
    contractAmount: 54_000_000,
    texts: { contractForm: '电子' },
  } as const
  expect(readFact(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  const announced = { ...emptyFact('announcement', '2026-09-16'), on: '2026-09-15' } as const
  expect(readFact(JSON.parse(JSON.stringify(announced)))).toEqual(announced)
})

test('an announcement recorded here was published elsewhere, on an earlier day', () => {
  expect(emptyFact('announcement', '2026-09-16').on).toBeUndefined()
  expect(emptyFact('acceptance', '2026-09-16').on).toBe('2026-09-16')
})

test('what cannot be used of something kept is left out', () => {
  expect(
    readFact({ on: '2026-02-30', medium: 'radio', time: 7, contractAmount: '5', texts: { nothing: 'x' } }),
  ).toEqual({
    on: undefined,
    time: '',
    medium: undefined,
    evidence: '',
    reason: '',
    contractAmount: undefined,
    texts: {},
  })
})
