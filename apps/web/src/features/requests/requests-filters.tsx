import type { MatterKind } from '@tenderlight/compliance/procurement/matter'
import type { Requests } from '@tenderlight/contracts/requests'
import { Button } from 'antd'
import { PageSearch } from '../../app/page-search.tsx'
import { UnitFilter } from '../../app/unit-filter.tsx'
import { m } from '../../paraglide/messages.js'
import { FilterSelect } from '../../ui/antd/filter-select.tsx'
import { MATTER_WORDS } from '../../ui/request-words.ts'
import { LIGHT_WORDS } from '../../ui/vocabulary.ts'
import { isNarrowed } from './requests-search.ts'
import type { RequestsChange, RequestsSearch } from './requests-search.ts'

interface RequestsFiltersProps {
  readonly search: RequestsSearch
  /** How many open ones there are of each kind. */
  readonly open: Requests['open']
  readonly withUnit: boolean
  readonly onChange: (change: RequestsChange) => void
}

const LIGHTS = ['red', 'yellow', 'green', 'grey'] as const
const KINDS = Object.keys(MATTER_WORDS) as readonly MatterKind[]

/** The filters. Each one is in the address: a filtered list can be sent to somebody. */
export function RequestsFilters({ search, open, withUnit, onChange }: RequestsFiltersProps) {
  const countOf = (kind: MatterKind): number =>
    Object.values(open.find((one) => one.kind === kind)?.lights ?? {}).reduce((sum, n) => sum + n, 0)
  const lit = (light: (typeof LIGHTS)[number]): number =>
    open.reduce(
      (sum, one) => (search.kind === undefined || one.kind === search.kind ? sum + one.lights[light] : sum),
      0,
    )
  return (
    <search className="list-filters no-print" aria-label={m.req_filters()}>
      <PageSearch
        page="/requests"
        label={m.req_search()}
        hint={m.req_search_hint()}
        text={search.text}
        onSearch={(text) => onChange({ text })}
      />
      <FilterSelect
        label={m.req_col_kind()}
        all={m.req_any_kind()}
        value={search.kind}
        options={KINDS.map((kind) => ({
          value: kind,
          label: m.req_count({ what: MATTER_WORDS[kind](), n: countOf(kind) }),
        }))}
        onChange={(kind) => onChange({ kind })}
      />
      <FilterSelect
        label={m.req_col_state()}
        all={m.req_state_open()}
        value={search.state}
        options={[{ value: 'closed', label: m.req_state_closed() }]}
        onChange={(state) => onChange({ state })}
      />
      {search.state === undefined && (
        <FilterSelect
          label={m.req_col_light()}
          all={m.req_any_light()}
          value={search.light}
          options={LIGHTS.map((light) => ({
            value: light,
            label: m.req_count({ what: LIGHT_WORDS[light](), n: lit(light) }),
          }))}
          onChange={(light) => onChange({ light })}
        />
      )}
      {withUnit && <UnitFilter unit={search.unit} onUnit={(unit) => onChange({ unit })} />}
      {isNarrowed(search) && (
        <Button
          type="link"
          onClick={() => onChange({ kind: undefined, light: undefined, text: undefined, unit: undefined })}
        >
          {m.budget_clear()}
        </Button>
      )}
    </search>
  )
}
