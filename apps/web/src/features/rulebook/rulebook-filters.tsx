import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { PageSearch } from '../../app/page-search.tsx'
import { m } from '../../paraglide/messages.js'
import { FilterSelect } from '../../ui/antd/filter-select.tsx'
import { LEVEL_WORDS } from '../../ui/vocabulary.ts'
import { countFilters, LEVELS, MARKS, withoutAbsent } from './rulebook-search.ts'
import type { RulebookSearch } from './rulebook-search.ts'
import { MARK_NAMES, placeChoices, stageChoices } from './rulebook-words.ts'

/** The filters of the rules. Each one is in the address. */
export function RulebookFilters({ search }: { readonly search: RulebookSearch }) {
  const navigate = useNavigate({ from: '/rules' })
  const set = (change: { [K in keyof RulebookSearch]: RulebookSearch[K] | undefined }) =>
    void navigate({ search: (before) => withoutAbsent({ ...before, ...change }), replace: true })
  const judged = search.judged === undefined ? undefined : search.judged ? 'yes' : 'no'
  return (
    <search className="list-filters no-print" aria-label={m.list_filters()}>
      <PageSearch
        page="/rules"
        label={m.rules_search()}
        hint={m.rules_search_hint()}
        text={search.text}
        onSearch={(text) => set({ text })}
      />
      <FilterSelect
        label={m.list_stage()}
        all={m.list_any_stage()}
        value={search.stage}
        options={stageChoices()}
        onChange={(stage) => set({ stage })}
      />
      <FilterSelect
        label={m.list_level()}
        all={m.rules_any_level()}
        value={search.level}
        options={LEVELS.map((value) => ({ value, label: LEVEL_WORDS[value]() }))}
        onChange={(level) => set({ level })}
      />
      <FilterSelect
        label={m.rules_place()}
        all={m.rules_any_place()}
        value={search.place}
        options={placeChoices()}
        onChange={(place) => set({ place })}
      />
      <FilterSelect
        label={m.rules_judged()}
        all={m.rules_any_judged()}
        value={judged}
        options={[
          { value: 'yes', label: m.rules_evaluated() },
          { value: 'no', label: m.rules_documented() },
        ]}
        onChange={(chosen) => set({ judged: chosen === undefined ? undefined : chosen === 'yes' })}
      />
      <FilterSelect
        label={m.rules_mark()}
        all={m.rules_any_mark()}
        value={search.mark}
        options={MARKS.map((value) => ({ value, label: MARK_NAMES[value]() }))}
        onChange={(mark) => set({ mark })}
      />
      {countFilters(search) > 0 && (
        <Button type="link" onClick={() => void navigate({ search: {}, replace: true })}>
          {m.list_clear()}
        </Button>
      )}
    </search>
  )
}
