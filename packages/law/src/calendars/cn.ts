import { buildCalendar } from '../calendar.ts'
import type { Calendar, Notice } from '../calendar.ts'
import { CN_HOLIDAYS } from './cn-holidays.ts'

/** Document numbers of the yearly notices; those of 2007-2019 were not to hand. */
const NOTICES: readonly Notice[] = [
  // The second extended the Spring Festival to 2020-02-02 and cancelled the make-up day 2020-02-01.
  { year: 2020, numbers: ['国办发明电〔2019〕16号', '国办发明电〔2020〕1号'], verified: true },
  { year: 2021, numbers: ['国办发明电〔2020〕27号'], verified: true },
  { year: 2022, numbers: ['国办发明电〔2021〕11号'], verified: true },
  { year: 2023, numbers: ['国办发明电〔2022〕16号'], verified: true },
  { year: 2024, numbers: ['国办发明电〔2023〕7号'], verified: true },
  { year: 2025, numbers: ['国办发明电〔2024〕12号'], verified: true },
  { year: 2026, numbers: ['国办发明电〔2025〕7号'], verified: false },
]

/** The working-day calendar of China, 2007-2026. The notice for 2027 was not out on the day it was made. */
export const CALENDAR_CN: Calendar = buildCalendar({
  version: 'cn-2026.1',
  knownOn: '2026-11-21',
  coveredFrom: '2007-01-01',
  coveredThrough: '2026-12-31',
  holidays: CN_HOLIDAYS,
  notices: NOTICES,
})
