import { REPORT_PERIODS } from '@tenderlight/compliance/desk/kinds'
import type { ReportCalendar } from '@tenderlight/compliance/desk/kinds'
import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import { textIn, textsIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { wordsFor } from './alert-policy-words.ts'
import { DeskDialog } from './desk-dialog.tsx'
import { DeskSection } from './desk-section.tsx'
import type { DeskDialogOf } from './desk-section.tsx'
import { SomeField } from './some-field.tsx'
import { contentOf, useDesk } from './use-desk.ts'
import { useDeskForm } from './use-desk-form.ts'

type Period = ReportCalendar['periods'][number]

const PERIOD_WORDS: Readonly<Record<Period, () => string>> = {
  'half-month': m.desk_period_half_month,
  month: m.desk_period_month,
  quarter: m.desk_period_quarter,
  'half-year': m.desk_period_half_year,
  year: m.desk_period_year,
}

const readCalendar = (kept: Kept) => {
  const chosen = textsIn(kept, 'periods')
  return {
    periods: REPORT_PERIODS.filter((period) => chosen.includes(period)),
    within: textIn(kept, 'within'),
  }
}

/** For which periods bulletins are issued, and how soon after each. */
export function ReportCalendarSection() {
  const desk = useDesk('report-calendar')
  const calendar = contentOf(desk)
  return (
    <DeskSection
      desk={desk}
      standing={
        calendar === undefined
          ? null
          : m.desk_calendar_is({
              periods: wordsFor(PERIOD_WORDS, calendar.periods),
              days: m.desk_days({ n: calendar.withinWorkingDays }),
            })
      }
      Dialog={CalendarDialog}
    />
  )
}

function CalendarDialog({ desk, onClose }: DeskDialogOf<'report-calendar'>) {
  const calendar = contentOf(desk)
  const empty = { periods: calendar?.periods ?? [], within: `${calendar?.withinWorkingDays ?? ''}` }
  const form = useDeskForm(desk, 'set', empty, readCalendar)
  const { periods, within } = form.draft
  // What is no number is sent as none: the reader refuses it and the field says so.
  const content = { periods, withinWorkingDays: /^\d+$/u.test(within.trim()) ? Number(within) : null }
  return (
    <DeskDialog desk={desk} form={form} content={content} onClose={onClose}>
      {(errorOf) => (
        <>
          <SomeField
            label={m.desk_calendar_periods()}
            value={periods}
            words={PERIOD_WORDS}
            all={REPORT_PERIODS}
            onChange={(chosen) => form.change({ periods: [...chosen] })}
            error={errorOf('periods')}
          />
          <TextField
            label={m.desk_calendar_within()}
            hint={m.desk_policy_days()}
            value={within}
            maxLength={2}
            onChange={(text) => form.change({ within: text })}
            error={errorOf('withinWorkingDays')}
          />
        </>
      )}
    </DeskDialog>
  )
}
