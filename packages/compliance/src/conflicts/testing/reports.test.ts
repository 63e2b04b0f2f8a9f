import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { headingOf, KEPT, reportText, REPORTS_FILE } from './report-text.ts'
import type { Kept } from './report-text.ts'

const SECTIONS = readFileSync(REPORTS_FILE, 'utf8').trimEnd().split('\n\n\n')

// After a change of law or wording: node packages/compliance/scripts/write-conflicts.ts, then read the difference.
describe('what the levels say of each step is what was read and found good', () => {
  test.each(KEPT.map((kept): [string, Kept] => [headingOf(kept), kept]))('%s', (heading, kept) => {
    const section = SECTIONS.find((one) => one.split('\n', 1)[0] === heading)
    expect(reportText(kept).split('\n')).toEqual(section?.split('\n'))
  })
  test('and no more is kept', () => {
    expect(SECTIONS.map((one) => one.split('\n', 1)[0])).toEqual(KEPT.map(headingOf))
  })
})
