import { logAction } from '@tenderlight/contracts/audit'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Input, Select } from 'antd'
import { m } from '../../paraglide/messages.js'
import { DateField } from '../../ui/antd/date-field.tsx'
import { Field } from '../../ui/field.tsx'
import { withFilter } from './log-search.ts'
import type { LogSearch } from './log-search.ts'
import { sayAction } from './log-words.ts'

interface LogFiltersProps {
  readonly search: LogSearch
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly actions: readonly string[]
  readonly today: CivilDate
  readonly onChange: (search: LogSearch) => void
}

/** By whom, what, on which record and when. */
export function LogFilters({ search, people, actions, today, onChange }: LogFiltersProps) {
  const { person, action, record, from, through } = search
  const all = { value: '', label: m.log_all() }
  return (
    <search className="log-filters no-print">
      <Field label={m.log_col_person()}>
        {(control) => (
          <Select<string>
            {...control}
            showSearch={{ optionFilterProp: 'label' }}
            value={person ?? ''}
            options={[all, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(chosen) => onChange(withFilter(search, 'person', chosen === '' ? undefined : chosen))}
          />
        )}
      </Field>
      <Field label={m.log_col_action()}>
        {(control) => (
          <Select<string>
            {...control}
            value={action ?? ''}
            options={[all, ...actions.map((value) => ({ value, label: sayAction(value) }))]}
            onChange={(chosen) => onChange(withFilter(search, 'action', logAction.safeParse(chosen).data))}
          />
        )}
      </Field>
      <Field label={m.log_col_record()}>
        {(control) => (
          <Input.Search
            {...control}
            key={record}
            allowClear
            maxLength={200}
            defaultValue={record ?? ''}
            placeholder={m.log_record_placeholder()}
            onSearch={(text) => onChange(withFilter(search, 'record', text.trim() === '' ? undefined : text.trim()))}
          />
        )}
      </Field>
      <DateField
        label={m.log_from()}
        value={from}
        max={today}
        onChange={(day) => onChange(withFilter(search, 'from', day))}
      />
      <DateField
        label={m.log_through()}
        value={through}
        max={today}
        onChange={(day) => onChange(withFilter(search, 'through', day))}
      />
    </search>
  )
}
