import { lotProblems, LOT_MEASURES, reservedInLots } from '@tenderlight/compliance/reservation/lots'
import type { Lot, LotProblem } from '@tenderlight/compliance/reservation/lots'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { MoneyField } from '../../ui/antd/money-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { shortYuan } from '../../ui/money.ts'
import { LOT_MEASURE_WORDS } from '../../ui/vocabulary.ts'
import type { Draft, DraftChange } from './draft.ts'

interface LotsFieldsProps {
  readonly draft: Draft
  readonly change: (change: DraftChange) => void
}

/** The packages of a procurement, each with its budget and how it is reserved; what is reserved follows from them. */
export function LotsFields({ draft, change }: LotsFieldsProps) {
  const lots = draft.lots ?? []
  const fields = useRef<HTMLDivElement>(null)
  const wasMany = useRef(lots.length)
  // The keyboard goes on in the package that was added; of one that is gone the focus would be lost.
  useEffect(() => {
    const before = wasMany.current
    wasMany.current = lots.length
    const ofLast = fields.current?.querySelector<HTMLElement>('fieldset:last-of-type input')
    if (lots.length > before) ofLast?.focus()
    if (lots.length < before) fields.current?.querySelector<HTMLElement>(':scope > div > button')?.focus()
  }, [lots.length])
  const put = (next: readonly Lot[]) =>
    change(
      next.length === 0 ? { lots: undefined, reservedSme: undefined, reservedSmallMicro: undefined } : { lots: next },
    )
  const add = () => {
    const left = (draft.budget ?? 0) - lots.reduce((sum, { budget }) => sum + budget, 0)
    put([
      ...lots,
      { title: m.lot_title_first({ n: lots.length + 1 }), budget: Math.max(0, left), measure: 'exclusive' },
    ])
  }
  const { reservedSme, reservedSmallMicro } = reservedInLots(lots)
  return (
    <div className="lots" ref={fields}>
      {lots.map((lot, place) => (
        <LotFields
          // Packages have no key of their own; they are told apart by their place alone.
          // oxlint-disable-next-line react/no-array-index-key
          key={place}
          place={place + 1}
          lot={lot}
          onChange={(changed) => put(lots.with(place, changed))}
          onRemove={() => put(lots.toSpliced(place, 1))}
        />
      ))}
      <div>
        <Button onClick={add}>{m.lot_add()}</Button>
      </div>
      <div role="status">
        {lots.length > 0 && (
          <p className="muted num">
            {m.lot_sums({ sme: shortYuan(reservedSme), smallMicro: shortYuan(reservedSmallMicro) })}
          </p>
        )}
        {lotProblems(lots, draft.budget).map((problem) => (
          <p key={`${problem.kind}-${'lot' in problem ? problem.lot : ''}`} className="field-error num">
            {sayProblem(problem, lots)}
          </p>
        ))}
      </div>
    </div>
  )
}

interface LotFieldsProps {
  /** From 1. */
  readonly place: number
  readonly lot: Lot
  readonly onChange: (lot: Lot) => void
  readonly onRemove: () => void
}

function LotFields({ place, lot, onChange, onRemove }: LotFieldsProps) {
  const { title, budget, measure, reservedSme, reservedSmallMicro } = lot
  return (
    <fieldset className="lot">
      <legend>{m.lot_one({ n: place })}</legend>
      <TextField
        label={m.lot_title()}
        value={title}
        maxLength={100}
        onChange={(next) => onChange({ ...lot, title: next })}
        error={title.trim() === '' && m.lot_title_needed()}
      />
      <MoneyField
        label={m.lot_budget()}
        value={budget === 0 ? undefined : budget}
        onChange={(next) => onChange({ ...lot, budget: next ?? 0 })}
      />
      <ChoiceField
        label={m.lot_measure()}
        value={measure}
        options={LOT_MEASURES.map((value) => ({ value, label: LOT_MEASURE_WORDS[value]() }))}
        onChange={(next) => onChange({ title, budget, measure: next ?? measure })}
      />
      {(measure === 'consortium' || measure === 'subcontract') && (
        <MoneyField
          label={m.intention_reserved()}
          value={reservedSme}
          onChange={(next) => onChange(withAmount(lot, 'reservedSme', next))}
        />
      )}
      {measure !== 'none' && (
        <MoneyField
          label={m.intention_small_micro()}
          mark={m.optional_mark()}
          value={reservedSmallMicro}
          onChange={(next) => onChange(withAmount(lot, 'reservedSmallMicro', next))}
        />
      )}
      <Button type="text" size="small" danger onClick={onRemove}>
        {m.lot_remove({ n: place })}
      </Button>
    </fieldset>
  )
}

function withAmount(lot: Lot, field: 'reservedSme' | 'reservedSmallMicro', amount: number | undefined): Lot {
  const { [field]: _, ...rest } = lot
  return amount === undefined ? rest : { ...rest, [field]: amount }
}

function sayProblem(problem: LotProblem, lots: readonly Lot[]): string {
  const title = 'lot' in problem ? (lots[problem.lot]?.title ?? '') : ''
  switch (problem.kind) {
    case 'sum':
      return m.lot_problem_sum({ lots: shortYuan(problem.lots), budget: shortYuan(problem.budget) })
    case 'over-budget':
      return m.lot_problem_over_budget({
        title,
        reserved: shortYuan(problem.reserved),
        budget: shortYuan(problem.budget),
      })
    case 'over-reserved':
      return m.lot_problem_over_reserved({
        title,
        smallMicro: shortYuan(problem.smallMicro),
        reserved: shortYuan(problem.reserved),
      })
    case 'same-title':
      return m.lot_problem_same_title({ title })
  }
}
