import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { headingOf, KEPT, reportText, REPORTS_FILE } from './report-text.ts'
import type { Kept } from './report-text.ts'

const SECTIONS = readFileSync(REPORTS_FILE, 'utf8')
  .trimEnd()
  .split('\n\n\n')
  .map((section) => section.split('\n\n'))

// After a change of law or wording: node packages/compliance/scripts/write-conflicts.ts, then read the difference.
describe('what the levels say of each step is what was read and found good', () => {
  test.each(KEPT.map((kept): [string, Kept] => [headingOf(kept), kept]))('%s', (heading, kept) => {
    const section = SECTIONS.find(([first]) => first === heading) ?? []
    const steps = reportText(kept).split('\n\n')
    // One step at a time: the difference of two whole reports takes longer to make than to read.
    const differing = steps.findIndex((step, place) => step !== section[place])
    expect(steps[differing]).toBe(section[differing])
    expect(steps.length).toBe(section.length)
  })
  test('and no more is kept', () => {
    expect(SECTIONS.map(([heading]) => heading)).toEqual(KEPT.map(headingOf))
  })
})
