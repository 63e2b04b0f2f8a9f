import { useNavigate } from '@tanstack/react-router'
import { Button, Radio } from 'antd'
import { UnitFilter } from '../../../app/unit-filter.tsx'
import { m } from '../../../paraglide/messages.js'
import { FilterSelect } from '../../../ui/antd/filter-select.tsx'
import { choices, LEVEL_WORDS, LIGHT_WORDS, STAGE_WORDS } from '../../../ui/vocabulary.ts'
import { countFilters, DUE_LEVELS, WORK_LIGHTS, withoutAbsent } from './worklist-search.ts'
import type { WorklistSearch } from './worklist-search.ts'

interface WorklistFiltersProps {
  readonly search: WorklistSearch
  /** A unit sees only its own: it has no unit to choose. */
  readonly withUnit: boolean
}

/** List or calendar, and the filters of both. Each choice is in the address: it can be kept, and sent to somebody. */
export function WorklistFilters({ search, withUnit }: WorklistFiltersProps) {
  const navigate = useNavigate({ from: '/worklist' })
  const set = (change: { [K in keyof WorklistSearch]: WorklistSearch[K] | undefined }) =>
    void navigate({ search: (before) => withoutAbsent({ ...before, ...change }), replace: true })
  return (
    <search className="work-filters no-print" aria-label={m.list_filters()}>
      <Radio.Group
        aria-label={m.worklist_view()}
        optionType="button"
        value={search.view ?? 'list'}
        options={[
          { value: 'list', label: m.worklist_view_list() },
          { value: 'calendar', label: m.worklist_view_calendar() },
        ]}
        onChange={({ target }) =>
          set({ view: target.value === 'calendar' ? 'calendar' : undefined, month: undefined, day: undefined })
        }
      />
      {withUnit && <UnitFilter unit={search.unit} onUnit={(unit) => set({ unit })} />}
      <FilterSelect
        label={m.list_stage()}
        all={m.list_any_stage()}
        value={search.stage}
        options={choices(STAGE_WORDS)}
        onChange={(stage) => set({ stage })}
      />
      <FilterSelect
        label={m.list_light()}
        all={m.list_any_light()}
        value={search.light}
        options={WORK_LIGHTS.map((value) => ({ value, label: LIGHT_WORDS[value]() }))}
        onChange={(light) => set({ light })}
      />
      <FilterSelect
        label={m.list_level()}
        all={m.worklist_any_level()}
        value={search.level}
        options={DUE_LEVELS.map((value) => ({
          value,
          label: value === 'contract' ? m.worklist_by_contract() : LEVEL_WORDS[value](),
        }))}
        onChange={(level) => set({ level })}
      />
      {countFilters(search) > 0 && (
        <Button
          type="link"
          onClick={() => set({ unit: undefined, stage: undefined, light: undefined, level: undefined })}
        >
          {m.list_clear()}
        </Button>
      )}
    </search>
  )
}
