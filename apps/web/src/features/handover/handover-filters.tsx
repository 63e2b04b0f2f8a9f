import { HANDOVER_STATUSES } from '@tenderlight/contracts/handover'
import { Button } from 'antd'
import { PageSearch } from '../../app/page-search.tsx'
import { UnitFilter } from '../../app/unit-filter.tsx'
import { m } from '../../paraglide/messages.js'
import { FilterSelect } from '../../ui/antd/filter-select.tsx'
import { isNarrowed } from './handover-search.ts'
import type { HandoverChange, HandoverSearch } from './handover-search.ts'
import { STATUS_WORDS } from '../../ui/handover-words.ts'
import { KIND_WORDS } from './handover-words.ts'

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
  return (
    <search className="list-filters no-print" aria-label={m.handover_filters()}>
      <PageSearch
        page="/handover"
        label={m.handover_search()}
        hint={m.handover_search_hint()}
        text={search.text}
        onSearch={(text) => onChange({ text })}
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
      {withUnit && <UnitFilter unit={search.unit} onUnit={(unit) => onChange({ unit })} />}
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
