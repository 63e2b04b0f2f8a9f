import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import { sayFigure } from '../../ui/figure-words.ts'
import { textIn } from '../../ui/kept-fields.ts'
import { textOf } from '../../ui/text-of.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { aimableIn } from './aimed-for.ts'
import type { Aimable } from './aimed-for.ts'
import { DeskDialog } from './desk-dialog.tsx'
import { DeskSection } from './desk-section.tsx'
import type { DeskDialogOf } from './desk-section.tsx'
import { nameOf, useKeyedYears, yearOf } from './keyed-years.ts'
import { figureTyped, typedFigure } from '../../ui/typed-figure.ts'
import { contentOf, useDesk } from './use-desk.ts'
import { useDeskForm } from './use-desk-form.ts'
import { YearAdder } from './year-adder.tsx'

const HINTS: Readonly<Partial<Record<Aimable['unit'], () => string>>> = {
  fen: m.desk_target_fen,
  'basis-points': m.desk_target_percent,
  hundredths: m.desk_target_average,
  days: m.desk_target_days,
}

const readTarget = (kept: Kept) => ({
  figure: textIn(kept, 'figure'),
  instrument: textIn(kept, 'instrument'),
  clause: textIn(kept, 'clause'),
})

/** What the district aims for, indicator by indicator and year by year, with the document that says so. */
export function TargetSection() {
  const { jurisdiction, today } = useSession()
  const { add, keys } = useKeyedYears('target')
  const options = aimableIn(jurisdiction, today).map(({ id, title }) => ({ value: id, label: textOf(title) }))
  return (
    <>
      {keys.map((key) => (
        <TargetOf key={key} of={key} />
      ))}
      <YearAdder label={m.desk_target_add()} options={options} onKey={add} />
    </>
  )
}

/** What the key is about; of an indicator that is no longer counted its name alone is known. */
function useAimable(key: string): Aimable {
  const { jurisdiction, today } = useSession()
  const name = nameOf(key)
  const found = aimableIn(jurisdiction, today).find(({ id }) => id === name)
  return found ?? { id: name, title: { zh: name, en: name }, unit: 'count' }
}

function TargetOf({ of: key }: { readonly of: string }) {
  const desk = useDesk('target', key)
  const { title } = useAimable(key)
  const target = contentOf(desk)
  return (
    <DeskSection
      desk={desk}
      of={`${textOf(title)} · ${m.budget_year_of({ year: yearOf(key) })}`}
      standing={
        target === undefined
          ? null
          : m.ind_aim({
              figure: sayFigure(target.figure, target.unit),
              source: `${target.instrument} ${target.clause}`.trim(),
            })
      }
      Dialog={TargetDialog}
    />
  )
}

function TargetDialog({ desk, onClose }: DeskDialogOf<'target'>) {
  const { unit } = useAimable(desk.key)
  const target = contentOf(desk)
  const { clause = '', figure, instrument = '' } = target ?? {}
  const form = useDeskForm(desk, 'set', { figure: figureTyped(figure, unit), instrument, clause }, readTarget)
  const typed = form.draft
  const content = {
    figure: typedFigure(typed.figure, unit),
    unit,
    instrument: typed.instrument,
    clause: typed.clause,
  }
  return (
    <DeskDialog desk={desk} form={form} content={content} onClose={onClose}>
      {(errorOf) => (
        <>
          <TextField
            label={m.desk_target_figure()}
            hint={HINTS[unit]?.() ?? ''}
            value={typed.figure}
            maxLength={20}
            onChange={(text) => form.change({ figure: text })}
            error={errorOf('figure')}
          />
          <TextField
            label={m.desk_target_instrument()}
            value={typed.instrument}
            maxLength={200}
            onChange={(text) => form.change({ instrument: text })}
            error={errorOf('instrument')}
          />
          <TextField
            label={m.desk_target_clause()}
            mark={m.optional_mark()}
            value={typed.clause}
            maxLength={200}
            onChange={(text) => form.change({ clause: text })}
            error={errorOf('clause')}
          />
        </>
      )}
    </DeskDialog>
  )
}
