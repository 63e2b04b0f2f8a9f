import { currentLocale } from './locale.ts'

const DAYS = {
  'zh-CN': ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const

/** The head of a table of weeks, Monday first. `letters`: no more of a word than that. */
export function WeekHead({ letters = 3 }: { readonly letters?: number }) {
  return (
    <thead>
      <tr>
        {DAYS[currentLocale()].map((day) => (
          <th scope="col" key={day}>
            {day.slice(0, letters)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
