import { Button, Input, Select } from 'antd'
import { useSession } from '../../app/session.ts'
import { UnitFilter } from '../../app/unit-filter.tsx'
import { m } from '../../paraglide/messages.js'
import { FilterSelect } from '../../ui/antd/filter-select.tsx'
import { choices, LIGHT_WORDS, REGIME_WORDS } from '../../ui/vocabulary.ts'
import { lastYears } from '../../ui/years.ts'
import { SIZES } from './sample-search.ts'
import type { SampleSearch } from './sample-search.ts'

interface SampleFiltersProps {
  readonly search: SampleSearch
  readonly onChange: (change: { readonly [K in keyof SampleSearch]?: SampleSearch[K] | undefined }) => void
}

/** How many, by which seed, and from which projects. */
export function SampleFilters({ search, onChange }: SampleFiltersProps) {
  const { today } = useSession()
  const { n, seed, unit, level, light, year, regime } = search
  return (
    <search className="list-filters no-print" aria-label={m.aud_sample_from()}>
      <Select
        aria-label={m.aud_sample_n()}
        value={n ?? 20}
        options={SIZES.map((value) => ({ value: value as number, label: m.aud_sample_size({ n: value }) }))}
        onChange={(chosen) => onChange({ n: chosen })}
      />
      <Input.Search
        key={seed}
        className="aud-seed"
        aria-label={m.aud_seed()}
        placeholder={m.aud_seed()}
        defaultValue={seed ?? ''}
        maxLength={64}
        enterButton={m.aud_draw()}
        onSearch={(typed) => onChange({ seed: typed.trim() === '' ? undefined : typed.trim() })}
      />
      <Button onClick={() => onChange({ seed: crypto.randomUUID().slice(0, 8) })}>{m.aud_seed_new()}</Button>
      <UnitFilter unit={unit} onUnit={(chosen) => onChange({ unit: chosen })} />
      <Select
        aria-label={m.list_level()}
        value={level ?? 'commitment'}
        options={[
          { value: 'commitment' as const, label: m.list_level_commitment() },
          { value: 'law' as const, label: m.list_level_law() },
        ]}
        onChange={(chosen) => onChange({ level: chosen === 'law' ? chosen : undefined })}
      />
      <FilterSelect
        label={m.list_light()}
        all={m.list_any_light()}
        value={light}
        options={choices(LIGHT_WORDS)}
        onChange={(chosen) => onChange({ light: chosen })}
      />
      <FilterSelect
        label={m.list_year()}
        all={m.list_any_year()}
        value={year}
        options={lastYears(today).map((value) => ({ value, label: m.board_year({ year: value }) }))}
        onChange={(chosen) => onChange({ year: chosen })}
      />
      <FilterSelect
        label={m.list_regime()}
        all={m.list_any_regime()}
        value={regime}
        options={choices(REGIME_WORDS)}
        onChange={(chosen) => onChange({ regime: chosen })}
      />
    </search>
  )
}
