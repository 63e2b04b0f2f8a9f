import { Select } from 'antd'

const ALL = ''

interface FilterSelectProps<V extends string | number> {
  readonly label: string
  /** The choice that filters nothing. */
  readonly all: string
  readonly value: V | undefined
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V | undefined) => void
}

/** A filter of a closed list, whose first choice is “all”. */
export function FilterSelect<V extends string | number>({
  label,
  all,
  value,
  options,
  onChange,
}: FilterSelectProps<V>) {
  return (
    <Select<V | typeof ALL>
      aria-label={label}
      className={value === undefined ? '' : 'filter-on'}
      popupMatchSelectWidth={false}
      value={value ?? ALL}
      options={[{ value: ALL, label: all }, ...options]}
      onChange={(chosen) => onChange(chosen === ALL ? undefined : chosen)}
    />
  )
}
