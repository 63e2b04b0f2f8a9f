import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { HANDOVER_STATUSES } from '@tenderlight/contracts/handover'
import { Button } from 'antd'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { FilterSelect } from '../../ui/antd/filter-select.tsx'
import { SearchBox } from '../../ui/antd/search-box.tsx'
import { isNarrowed } from './handover-search.ts'
import type { HandoverChange, HandoverSearch } from './handover-search.ts'
import { KIND_WORDS, STATUS_WORDS } from './handover-words.ts'

interface HandoverFiltersProps {
  readonly search: HandoverSearch
  /** How many of each status. */
  readonly counts: Readonly<Record<(typeof HANDOVER_STATUSES)[number], number>>
  readonly withUnit: boolean
  readonly onChange: (change: HandoverChange) => void
}

const KINDS = ['intention', 'announcement'] as const

/** The filters. Each one is in the address: a filtered list can be sent to somebody. */
export function HandoverFilters({ search, counts, withUnit, onChange }: HandoverFiltersProps) {
  const router = useRouter()
  /** A search that ends its pause after somebody has followed a link must not call back. */
  const hasLeft = () => !router.latestLocation.pathname.endsWith('/handover')
  const { data } = useQuery(trpc.organisations.list.queryOptions(undefined, { enabled: withUnit, staleTime: 600_000 }))
  const units = data?.organisations.filter(({ kind }) => kind === 'budget-unit') ?? []
  return (
    <search className="list-filters no-print" aria-label={m.handover_filters()}>
      <SearchBox
        label={m.handover_search()}
        hint={m.handover_search_hint()}
        text={search.text}
        onSearch={(text) => !hasLeft() && onChange({ text })}
      />
      <FilterSelect
        label={m.handover_col_status()}
        all={m.handover_any_status()}
        value={search.status}
        options={HANDOVER_STATUSES.map((status) => ({
          value: status,
          label: m.handover_status_count({ status: STATUS_WORDS[status](), n: counts[status] }),
        }))}
        onChange={(status) => onChange({ status })}
      />
      <FilterSelect
        label={m.handover_kind()}
        all={m.handover_any_kind()}
        value={search.kind}
        options={KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind]() }))}
        onChange={(kind) => onChange({ kind })}
      />
      {withUnit && (
        <FilterSelect
          label={m.list_unit()}
          all={m.list_any_unit()}
          value={search.unit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(unit) => onChange({ unit })}
        />
      )}
      {isNarrowed(search) && (
        <Button
          type="link"
          onClick={() => onChange({ status: undefined, kind: undefined, unit: undefined, text: undefined })}
        >
          {m.budget_clear()}
        </Button>
      )}
    </search>
  )
}
