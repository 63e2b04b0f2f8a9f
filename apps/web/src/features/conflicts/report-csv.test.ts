import { conflicts } from '@tenderlight/compliance/conflicts/conflicts'
import { expect, test } from 'vitest'
import { reportCsv } from './report-csv.ts'

test('the file has a line a step and a column a level, with citation and what is looser', () => {
  const steps = conflicts('jiujiang', '2026-11-21')
  const text = reportCsv(steps)
  expect(text.startsWith('\uFEFF"')).toBe(true)
  const lines = text.slice(1).split('\r\n')
  expect(lines).toHaveLength(steps.length + 2)
  const signing = lines.find((line) => line.includes('7 个工作日') && line.includes('质疑'))
  expect(signing).toContain('第四十六条')
  expect(lines.filter((line) => line.includes('宽于上位规定')).length).toBeGreaterThan(1)
})

test('nothing in it is a formula, and quotes stay quotes', () => {
  const [step] = conflicts('jiujiang', '2026-11-21')
  if (step === undefined) throw new Error('there is a step')
  const text = reportCsv([{ ...step, title: { zh: '=SUM(A1) "x"', en: '=SUM(A1) "x"' } }])
  expect(text).toContain(`"'=SUM(A1) ""x"""`)
})
