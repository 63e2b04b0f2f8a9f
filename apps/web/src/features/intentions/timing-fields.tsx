import { parseCivilMonth } from '@tenderlight/law/civil-date'
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { DateField } from '../../ui/antd/date-field.tsx'
import { useToday } from '../../ui/antd/today.ts'
import { Field } from '../../ui/field.tsx'
import { choices, MATTER_WORDS } from '../../ui/vocabulary.ts'
import type { Draft, DraftChange } from './draft.ts'
import { hintOf } from './field-props.ts'
import type { FieldsProps } from './field-props.ts'
import type { Timing } from './judge-timing.ts'

interface PlannedDateFieldProps {
  readonly draft: Draft
  readonly change: (change: DraftChange) => void
  readonly timing: Timing
}

/** When the announcement is meant to follow; marked where that is too early. */
export function PlannedDateField({ draft, change, timing }: PlannedDateFieldProps) {
  return (
    <DateField
      label={m.intention_planned()}
      hint={hintOf(draft, 'plannedAnnouncementOn')}
      value={draft.plannedAnnouncementOn}
      onChange={(plannedAnnouncementOn) => change({ plannedAnnouncementOn })}
      error={timing.state === 'early' && m.verdict_date_early()}
    />
  )
}

/** Until when bids are taken, of an announcement that is corrected: it can move, and is held against what the rules ask. */
export function BidDeadlineField({ draft, change }: Omit<FieldsProps, 'missing'>) {
  return (
    <DateField
      label={m.announce_bid_deadline()}
      mark={m.optional_mark()}
      hint={m.intention_deadline_hint()}
      value={draft.bidDeadlineOn}
      onChange={(bidDeadlineOn) => change({ bidDeadlineOn })}
    />
  )
}

/** The month of the purchase, and whether it is a special matter. */
export function TimingFields({ draft, change }: Omit<FieldsProps, 'missing'>) {
  const today = useToday()
  return (
    <>
      <Field label={m.intention_month()} hint={hintOf(draft, 'expectedMonth')}>
        {(control) => (
          <DatePicker
            {...control}
            picker="month"
            showNow={false}
            {...(today === undefined ? {} : { defaultPickerValue: dayjs(today) })}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault()
            }}
            format={['YYYY-MM', 'YYYY/M', 'YYYYMM', 'YYYY年M月']}
            value={draft.expectedMonth === undefined ? null : dayjs(`${draft.expectedMonth}-01`)}
            onChange={(month) =>
              change({ expectedMonth: month === null ? undefined : parseCivilMonth(month.format('YYYY-MM')) })
            }
          />
        )}
      </Field>
      <ChoiceField
        label={m.intention_matter()}
        mark={m.optional_mark()}
        hint={hintOf(draft, 'specialMatter')}
        value={draft.specialMatter}
        options={choices(MATTER_WORDS)}
        allowClear
        onChange={(specialMatter) => change({ specialMatter })}
      />
    </>
  )
}
