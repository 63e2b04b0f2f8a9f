import type { FigureChange } from '@tenderlight/compliance/simulate/with-figure'
import { Button } from 'antd'
import { useState } from 'react'
import { useOwnForm } from '../../app/use-own-form.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import type { SettableFigure } from './settable.ts'
import { figureKey } from './simulation-search.ts'

interface FigureFormProps {
  readonly figures: readonly SettableFigure[]
  readonly changes: readonly FigureChange[]
  readonly onChanges: (changes: readonly FigureChange[]) => void
}

const EMPTY = { figure: '', value: '' }
const read = (kept: Kept) => ({ figure: textIn(kept, 'figure'), value: textIn(kept, 'value') })

/** Which figures are tried out, and adding one. */
export function FigureForm({ changes, figures, onChanges }: FigureFormProps) {
  const form = useOwnForm('simulation.figure', EMPTY, read)
  const [asked, setAsked] = useState(false)
  const { figure, value } = form.draft
  const chosen = figures.find(({ key }) => key === figure)
  const typed = chosen?.read(value) ?? null
  const add = () => {
    setAsked(true)
    if (chosen === undefined || typed === null) return
    const { part, rule } = chosen
    const others = changes.filter((one) => figureKey(one) !== chosen.key)
    onChanges([...others, { rule, ...(part !== undefined && { part }), value: typed }])
    form.forget()
    setAsked(false)
  }
  return (
    <section className="card simulation-form" aria-labelledby="figures">
      <h2 id="figures">{m.sim_figures()}</h2>
      <ul>
        {changes.map((change) => {
          const known = figures.find(({ key }) => key === figureKey(change))
          const label = known?.label ?? figureKey(change)
          return (
            <li key={figureKey(change)}>
              {m.sim_change({ label, now: known?.now ?? '', tried: known?.say(change.value) ?? String(change.value) })}{' '}
              <Button
                type="link"
                className="no-print"
                aria-label={`${m.sim_take_out()} ${label}`}
                onClick={() => onChanges(changes.filter((one) => one !== change))}
              >
                {m.sim_take_out()}
              </Button>
            </li>
          )
        })}
      </ul>
      <div className="simulation-fields no-print">
        <ChoiceField
          label={m.sim_figure()}
          searchable
          value={figure === '' ? undefined : figure}
          options={figures.map(({ key, label, now }) => ({
            value: key,
            label: now === '' ? label : `${label}(${now})`,
          }))}
          onChange={(next) => form.change({ figure: next ?? '' })}
          error={asked && chosen === undefined && m.sim_figure_missing()}
        />
        <TextField
          label={m.sim_value()}
          hint={chosen === undefined ? '' : m.sim_value_now({ now: chosen.now })}
          value={value}
          maxLength={16}
          onChange={(text) => form.change({ value: text })}
          error={asked && typed === null && m.sim_value_missing()}
        />
        <Button type="primary" onClick={add}>
          {m.sim_add()}
        </Button>
      </div>
    </section>
  )
}
