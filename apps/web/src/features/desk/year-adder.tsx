import { Select } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { FilterSelect } from '../../ui/antd/filter-select.tsx'

interface YearAdderProps {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** The key that was chosen: `name:year`. */
  readonly onKey: (key: string) => void
}

/** Chooses what is to be set for which year. */
export function YearAdder({ label, onKey, options }: YearAdderProps) {
  const { may, today } = useSession()
  const thisYear = Number(today.slice(0, 4))
  const [chosen, setYear] = useState<number>()
  const year = chosen ?? thisYear
  if (!may('desk.configure')) return null
  return (
    <section className="desk-add no-print" aria-label={label}>
      <Select<number>
        aria-label={m.budget_year()}
        value={year}
        options={[thisYear + 1, thisYear, thisYear - 1].map((one) => ({
          value: one,
          label: m.budget_year_of({ year: one }),
        }))}
        onChange={setYear}
      />
      <FilterSelect
        label={label}
        all={label}
        value={undefined}
        options={options}
        onChange={(name) => name !== undefined && onKey(`${name}:${year}`)}
      />
    </section>
  )
}
