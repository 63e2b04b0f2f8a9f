import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { DateField } from '../../ui/antd/date-field.tsx'
import { dayIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { DeskDialog } from './desk-dialog.tsx'
import { DeskSection } from './desk-section.tsx'
import type { DeskDialogOf } from './desk-section.tsx'
import { contentOf, useDesk } from './use-desk.ts'
import { useDeskForm } from './use-desk-form.ts'

const readDue = (kept: Kept) => ({ on: dayIn(kept, 'on') })

/** By which day the report on the reserved shares of a year is made public: of last year, this year, and every year that was set. */
export function ReportDueSection() {
  const { may, today } = useSession()
  const { data } = useSuspenseQuery(trpc.desk.get.queryOptions())
  const [added, setAdded] = useState<string>()
  const thisYear = Number(today.slice(0, 4))
  const set = data.versions.flatMap(({ kind, key }) => (kind === 'report-due' ? [key] : []))
  const years = [...new Set([...set, `${thisYear - 1}`, ...(added === undefined ? [] : [added])])]
    .toSorted()
    .toReversed()
  const others = [thisYear + 1, thisYear, thisYear - 2].map(String).filter((year) => !years.includes(year))
  return (
    <>
      {years.map((year) => (
        <DueOf key={year} year={year} />
      ))}
      {may('desk.configure') && others.length > 0 && (
        <section className="desk-add no-print" aria-label={m.desk_due_add()}>
          <Select<string | null>
            aria-label={m.desk_due_add()}
            value={null}
            options={[
              { value: null, label: m.desk_due_add() },
              ...others.map((year) => ({ value: year, label: m.budget_year_of({ year: Number(year) }) })),
            ]}
            onChange={(year) => year !== null && setAdded(year)}
          />
        </section>
      )}
    </>
  )
}

function DueOf({ year }: { readonly year: string }) {
  const desk = useDesk('report-due', year)
  const due = contentOf(desk)
  return (
    <DeskSection
      desk={desk}
      of={m.budget_year_of({ year: Number(year) })}
      standing={due === undefined ? null : m.desk_due_is({ date: due.on })}
      Dialog={DueDialog}
    />
  )
}

function DueDialog({ desk, onClose }: DeskDialogOf<'report-due'>) {
  const form = useDeskForm(desk, 'set', { on: contentOf(desk)?.on }, readDue)
  const { on } = form.draft
  return (
    <DeskDialog desk={desk} form={form} content={{ on }} onClose={onClose}>
      {(errorOf) => (
        <DateField
          label={m.desk_due_on()}
          value={on}
          onChange={(day) => form.change({ on: day })}
          error={errorOf('on')}
        />
      )}
    </DeskDialog>
  )
}
