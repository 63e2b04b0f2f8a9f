import { expect, test } from 'vitest'
import { districtsTogether, sweepsTogether } from './together.ts'

const [a, b] = [{ districtId: 'a' }, { districtId: 'b' }]
const a1 = { ...a, procurementId: 'a1' }
const a2 = { ...a, procurementId: 'a2' }
const b1 = { ...b, procurementId: 'b1' }

test.each([
  { jobs: [], done: [], because: 'nothing was asked for' },
  { jobs: [a1, a1, a2], done: [a1, a2], because: 'each procurement is looked at once' },
  { jobs: [a1, b1, a, a2], done: [a, b1], because: 'the district includes its procurements, and no other’s' },
  { jobs: [a, a, b], done: [a, b], because: 'each district is looked at once' },
  { jobs: [a1, {}, b], done: [{}], because: 'every district includes all' },
])('sweeps: $because', ({ jobs, done }) => expect(sweepsTogether(jobs)).toEqual(done))

test.each([
  { jobs: [a, b, a], done: [a, b], because: 'each district is sent once' },
  { jobs: [a, {}], done: [{}], because: 'every district includes all' },
])('deliveries: $because', ({ jobs, done }) => expect(districtsTogether(jobs)).toEqual(done))
