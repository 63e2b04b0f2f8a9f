import { expect, test } from 'vitest'
import { enterableSteps } from './enterable.ts'

test.each([
  {
    because: 'what is entered at a step',
    missing: ['stateFunded'],
    steps: [{ step: 'plan', fields: ['stateFunded'] }],
  },
  {
    because: 'several of one step stand together, each once',
    missing: ['tenderObject', 'rankOneGone', 'stateFunded', 'tenderObject'],
    steps: [
      { step: 'plan', fields: ['tenderObject', 'stateFunded'] },
      { step: 'result', fields: ['rankOneGone'] },
    ],
  },
  {
    because: 'a day is recorded as a step, a threshold is set by the district',
    missing: ['announcementOn', 'threshold.x'],
    steps: [],
  },
  { because: 'nothing is missing', missing: [], steps: [] },
])('$because', ({ missing, steps }) => {
  expect(enterableSteps(missing)).toEqual(steps)
})
