import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Candidate } from '@tenderlight/contracts/case-acts'
import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../app/api-error.ts'
import { Restored } from '../../app/restored.tsx'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { UnitFilter } from '../../app/unit-filter.tsx'
import { useOwnForm } from '../../app/use-own-form.ts'
import { m } from '../../paraglide/messages.js'
import { FilterSelect } from '../../ui/antd/filter-select.tsx'
import '../../ui/antd/forms.css'
import { EmptyState } from '../../ui/empty-state.tsx'
import { answerIn, dayIn, textIn, textsIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { LEVEL_WORDS, LIGHT_WORDS } from '../../ui/vocabulary.ts'
import { AskFields, isAsked } from './ask-fields.tsx'
import type { Asking } from './ask-fields.tsx'
import { breachOf, byUnit, idOf } from './candidate.ts'
import { CandidatesTable } from './candidates-table.tsx'
import type { NewCaseChange, NewCaseSearch } from './new-search.ts'
import { askedOf, useOpenCases } from './use-open-cases.ts'

interface Breaches extends Asking {
  /** What is ticked; undefined: what the address asks for. */
  readonly chosen: readonly string[] | undefined
}

const EMPTY: Breaches = { chosen: undefined, letter: true, text: '', answerBy: undefined }
const readBreaches = (kept: Kept): Breaches => ({
  chosen: Array.isArray(kept['chosen']) ? textsIn(kept, 'chosen') : undefined,
  letter: answerIn(kept, 'letter') ?? true,
  text: textIn(kept, 'text'),
  answerBy: dayIn(kept, 'answerBy'),
})

interface BreachFormProps {
  readonly search: NewCaseSearch
  readonly onChange: (change: NewCaseChange) => void
}

/** What is not in order and in no case: ticked, it becomes one case a unit. */
export function BreachForm({ search, onChange }: BreachFormProps) {
  const { today } = useSession()
  const { key, rule, unit, level, light = 'red' } = search
  const list = useInfiniteQuery(
    trpc.cases.candidates.infiniteQueryOptions(
      {
        light,
        ...(key === undefined ? {} : { key }),
        ...(unit === undefined ? {} : { unit }),
        ...(level === undefined ? {} : { level }),
      },
      {
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        placeholderData: keepPreviousData,
        throwOnError: true,
      },
    ),
  )
  const form = useOwnForm(`case.new.${key ?? 'all'}.${rule ?? ''}`, EMPTY, readBreaches)
  const rows = list.data?.pages.flatMap((page) => page.rows)
  return (
    <>
      <search className="list-filters no-print" aria-label={m.case_filters()}>
        <FilterSelect
          label={m.case_level()}
          all={m.case_any_level()}
          value={level}
          options={(['law', 'commitment'] as const).map((value) => ({ value, label: LEVEL_WORDS[value]() }))}
          onChange={(chosen) => onChange({ level: chosen })}
        />
        <FilterSelect
          label={m.list_light()}
          all={LIGHT_WORDS.red()}
          value={search.light}
          options={[{ value: 'yellow' as const, label: LIGHT_WORDS.yellow() }]}
          onChange={(chosen) => onChange({ light: chosen })}
        />
        {key === undefined ? (
          <UnitFilter unit={unit} onUnit={(chosen) => onChange({ unit: chosen })} />
        ) : (
          <Button type="link" onClick={() => onChange({ key: undefined, rule: undefined })}>
            {m.case_all_candidates()}
          </Button>
        )}
      </search>
      <Restored of={form} />
      {rows === undefined ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : rows.length === 0 ? (
        <EmptyState title={m.case_candidates_none()} body={m.case_candidates_none_body()}>
          <Link to="/cases">{m.case_back()}</Link>
        </EmptyState>
      ) : (
        <Chosen rows={rows} rule={rule} form={form} today={today} />
      )}
      {list.hasNextPage && (
        <p className="no-print">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {m.case_more()}
          </Button>
        </p>
      )}
    </>
  )
}

interface ChosenProps {
  readonly rows: readonly Candidate[]
  readonly rule: string | undefined
  readonly form: ReturnType<typeof useOwnForm<Breaches>>
  readonly today: Parameters<typeof CandidatesTable>[0]['today']
}

function Chosen({ rows, rule, form, today }: ChosenProps) {
  const [asked, setAsked] = useState(false)
  const opening = useOpenCases(form.forget)
  const proposed = rows.filter((row) => rule !== undefined && row.rule === rule).map(idOf)
  const ids = new Set(form.draft.chosen ?? proposed)
  const chosen = rows.filter((row) => ids.has(idOf(row)))
  const units = byUnit(chosen)
  const textNeeded = !form.draft.letter
  const open = () => {
    setAsked(true)
    if (chosen.length === 0 || !isAsked(form.draft, textNeeded)) return
    opening.mutate({ subjects: chosen.map(breachOf), ...askedOf(form.draft) })
  }
  return (
    <>
      <CandidatesTable rows={rows} chosen={ids} today={today} onChoose={(next) => form.change({ chosen: next })} />
      <section className="card case-new" aria-labelledby="case-asking">
        <h2 id="case-asking" className="card-head">
          {m.case_asking()}
        </h2>
        <p role="status">
          {chosen.length === 0
            ? m.case_none_chosen()
            : `${m.case_will_open({ n: units.length })}${units.map(({ name, n }) => m.case_unit_items({ name, n })).join(m.case_list_comma())}`}
        </p>
        <AskFields asking={form.draft} textNeeded={textNeeded} tried={asked} onChange={form.change} />
        {opening.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(opening.error)} />}
        {asked && chosen.length === 0 && <Alert type="error" role="alert" title={m.case_none_chosen()} />}
        <p className="form-buttons">
          <Button type="primary" loading={opening.isPending} onClick={open}>
            {m.case_open()}
          </Button>
        </p>
      </section>
    </>
  )
}
