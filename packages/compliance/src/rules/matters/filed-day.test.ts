import { expect, test } from 'vitest'
import { filedDay, postingDoubt } from './filed-day.ts'

const DUE = '2026-12-02'

test.each`
  because                                          | posted       | filedOn         | receivedOn      | day             | doubt
  ${'posted: the day of posting'}                  | ${true}      | ${'2026-12-02'} | ${'2026-12-05'} | ${'2026-12-02'} | ${[]}
  ${'posted, nobody knows when'}                   | ${true}      | ${undefined}    | ${'2026-12-05'} | ${'2026-12-05'} | ${['matter.filedOn']}
  ${'brought: the day of arrival'}                 | ${false}     | ${'2026-12-02'} | ${'2026-12-05'} | ${'2026-12-05'} | ${[]}
  ${'brought, the arrival not noted'}              | ${false}     | ${'2026-12-05'} | ${undefined}    | ${'2026-12-05'} | ${[]}
  ${'posted or brought, written in time'}          | ${undefined} | ${'2026-12-02'} | ${'2026-12-05'} | ${'2026-12-05'} | ${['matter.posted']}
  ${'posted or brought, written too late as well'} | ${undefined} | ${'2026-12-03'} | ${'2026-12-05'} | ${'2026-12-05'} | ${[]}
  ${'written in time, the arrival not noted'}      | ${undefined} | ${'2026-12-02'} | ${undefined}    | ${'2026-12-02'} | ${[]}
  ${'arrived, nobody knows when it was written'}   | ${undefined} | ${undefined}    | ${'2026-12-05'} | ${'2026-12-05'} | ${[]}
  ${'neither day on record'}                       | ${undefined} | ${undefined}    | ${undefined}    | ${undefined}    | ${[]}
`('$because', ({ posted, filedOn, receivedOn, day, doubt }) => {
  const matter = { id: 'M1', kind: 'challenge', posted, filedOn, receivedOn } as const
  expect(filedDay(matter)).toBe(day)
  expect(postingDoubt(matter, DUE)).toStrictEqual(doubt)
})
