/** A holiday that falls on the same days of every year; `from` is the first year whose law knows it. */
interface FixedHoliday {
  readonly name: string
  readonly month: number
  readonly days: readonly number[]
  readonly from: number
}

/**
 * 《全国年节及纪念日放假办法》第二条: the holidays of all citizens that have a fixed day. The others follow the lunar
 * calendar and the sun, and which weekends are worked for them only a year's notice says.
 */
const FIXED: readonly FixedHoliday[] = [
  { name: '元旦', month: 1, days: [1], from: 1949 },
  { name: '劳动节', month: 5, days: [1], from: 1949 },
  { name: '劳动节', month: 5, days: [2], from: 2025 },
  { name: '国庆节', month: 10, days: [1, 2, 3], from: 1999 },
]

/** The holidays that are certain in `year` before its notice is out: month, day and name. */
export function statutoryDays(year: number): readonly (readonly [month: number, day: number, name: string])[] {
  return FIXED.filter(({ from }) => from <= year).flatMap(({ name, month, days }) =>
    days.map((day) => [month, day, name] as const),
  )
}
