import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { Field } from '../field.tsx'
import type { FieldProps } from '../field.tsx'
import './date-field.css'
import { useToday } from './today.ts'

interface DateFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: CivilDate | undefined
  readonly onChange: (value: CivilDate | undefined) => void
  /** The last day that can be chosen. */
  readonly max?: CivilDate
}

const FORMATS = ['YYYY-MM-DD', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD', 'YYYY年M月D日']

function ringed(cell: ReactNode, isToday: boolean): ReactNode {
  return isToday ? <div className="picker-today">{cell}</div> : cell
}

/** A civil date, picked or typed. The day is the one written: no time zone moves it. */
export function DateField({ value, onChange, max, ...field }: DateFieldProps) {
  const today = useToday()
  const opensAt = max ?? today
  return (
    <Field {...field}>
      {(control) => (
        <DatePicker
          {...control}
          format={FORMATS}
          value={value === undefined ? null : dayjs(value)}
          {...(max === undefined ? {} : { maxDate: dayjs(max) })}
          {...(opensAt === undefined ? {} : { defaultPickerValue: dayjs(opensAt) })}
          // Its button for today would be the browser's today; ours is the server's.
          showNow={false}
          cellRender={(day, { type, originNode }) =>
            ringed(originNode, type === 'date' && dayjs(day).format('YYYY-MM-DD') === today)
          }
          status={control['aria-invalid'] === true ? 'error' : ''}
          // Enter takes the typed day; it does not send the form.
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
          onChange={(day) => onChange(day === null ? undefined : parseCivilDate(day.format('YYYY-MM-DD')))}
        />
      )}
    </Field>
  )
}
