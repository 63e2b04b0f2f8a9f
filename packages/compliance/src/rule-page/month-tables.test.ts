import type { CivilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import type { ExplainedDay } from '../explain.ts'
import { monthTables } from './month-tables.ts'

const day = (
  date: CivilDate,
  why: ExplainedDay['why'],
  counted: number,
  more: Partial<ExplainedDay> = {},
): ExplainedDay => ({
  date,
  why,
  counted,
  provisional: false,
  ...more,
})

/** Every reason once, over the end of a February that begins on a Sunday. */
const DAYS: readonly ExplainedDay[] = [
  day('2026-02-23', 'trigger', 0, { mark: 'trigger' }),
  day('2026-02-24', 'weekday', 1),
  day('2026-02-25', 'holiday', 0, { name: '春节' }),
  day('2026-02-26', 'suspended', 0),
  day('2026-02-27', 'calendar-day', 2),
  day('2026-02-28', 'make-up', 3, { mark: 'aim-for' }),
  day('2026-03-01', 'weekend', 0),
  day('2026-03-02', 'calendar-day', 4, { name: '节' }),
  day('2026-03-03', 'moved', 0, { mark: 'due' }),
  day('2026-03-04', 'weekday', 5, { mark: 'met' }),
]

test('two months, Monday first, each day with its number or its reason', () => {
  expect(monthTables(DAYS, 'zh-CN')).toBe(
    [
      '2026 年 2 月',
      '',
      '| 一 | 二 | 三 | 四 | 五 | 六 | 日 |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      '|  |  |  |  |  |  | 1 |',
      '| 2 | 3 | 4 | 5 | 6 | 7 | 8 |',
      '| 9 | 10 | 11 | 12 | 13 | 14 | 15 |',
      '| 16 | 17 | 18 | 19 | 20 | 21 | 22 |',
      '| **23** 起 | **24** (1) | **25** 休 | **26** 停 | **27** (2) | **28** (3)班 |  |',
      '',
      '2026 年 3 月',
      '',
      '| 一 | 二 | 三 | 四 | 五 | 六 | 日 |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      '|  |  |  |  |  |  | **1** · |',
      '| **2** (4)休 | **3** 延止 | **4** (5)完 | 5 | 6 | 7 | 8 |',
      '| 9 | 10 | 11 | 12 | 13 | 14 | 15 |',
      '| 16 | 17 | 18 | 19 | 20 | 21 | 22 |',
      '| 23 | 24 | 25 | 26 | 27 | 28 | 29 |',
      '| 30 | 31 |  |  |  |  |  |',
    ].join('\n'),
  )
})

test('and in English', () => {
  const english = monthTables(DAYS, 'en')
  expect(english.split('\n').filter((line) => line.includes('**'))).toEqual([
    '| **23** S | **24** (1) | **25** H | **26** P | **27** (2) | **28** (3)W |  |',
    '|  |  |  |  |  |  | **1** · |',
    '| **2** (4)H | **3** M! | **4** (5)D | 5 | 6 | 7 | 8 |',
  ])
  expect(english.startsWith('February 2026\n\n| Mon | Tue |')).toBe(true)
})

test('a month that begins on a Monday has no empty days before it', () => {
  expect(monthTables([day('2026-06-01', 'weekday', 1)], 'zh-CN').split('\n')[4]).toBe(
    '| **1** (1) | 2 | 3 | 4 | 5 | 6 | 7 |',
  )
})
