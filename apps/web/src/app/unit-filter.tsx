import { useQuery } from '@tanstack/react-query'
import { m } from '../paraglide/messages.js'
import { FilterSelect } from '../ui/antd/filter-select.tsx'
import { trpc } from './trpc.ts'

interface UnitFilterProps {
  readonly unit: string | undefined
  readonly onUnit: (unit: string | undefined) => void
}

/** One budget unit or all of them, for whoever sees several. */
export function UnitFilter({ unit, onUnit }: UnitFilterProps) {
  const { data } = useQuery(trpc.organisations.list.queryOptions(undefined, { staleTime: 600_000 }))
  const units = data?.organisations.filter(({ kind }) => kind === 'budget-unit') ?? []
  return (
    <FilterSelect
      label={m.list_unit()}
      all={m.list_any_unit()}
      value={unit}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onUnit}
    />
  )
}
