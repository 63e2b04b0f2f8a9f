import type { IndicatorChoice } from '@tenderlight/compliance/desk/kinds'
import { DEFAULT_OPTIONS } from '@tenderlight/compliance/indicators/options'
import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import { OPTION_WORDS, sayFigure } from '../../ui/figure-words.ts'
import { textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { DeskDialog } from './desk-dialog.tsx'
import { DeskSection } from './desk-section.tsx'
import type { DeskDialogOf } from './desk-section.tsx'
import { figureTyped, typedFigure } from '../../ui/typed-figure.ts'
import { contentOf, useDesk } from './use-desk.ts'
import { useDeskForm } from './use-desk-form.ts'

type Option = keyof IndicatorChoice
type Typed = Readonly<Record<Option, string>>

const OPTIONS = [
  ['tooFew', 'count'],
  ['nearThreshold', 'basis-points'],
  ['closeToBudget', 'basis-points'],
  ['largeDrop', 'basis-points'],
  ['fewBidders', 'count'],
  ['repeatedWins', 'count'],
  ['driftMonths', 'count'],
] as const satisfies readonly (readonly [Option, 'count' | 'basis-points'])[]

const typedAs = (of: (option: Option, unit: 'count' | 'basis-points') => string): Typed => ({
  tooFew: of('tooFew', 'count'),
  nearThreshold: of('nearThreshold', 'basis-points'),
  closeToBudget: of('closeToBudget', 'basis-points'),
  largeDrop: of('largeDrop', 'basis-points'),
  fewBidders: of('fewBidders', 'count'),
  repeatedWins: of('repeatedWins', 'count'),
  driftMonths: of('driftMonths', 'count'),
})
const readOptions = (kept: Kept): Typed => typedAs((option) => textIn(kept, option))

/** What counts as close, large, few or often; what is left empty is the product's own. */
export function IndicatorOptionsSection() {
  const desk = useDesk('indicator-options')
  const chosen = contentOf(desk)
  return (
    <DeskSection
      desk={desk}
      standing={
        <ul>
          {OPTIONS.map(([option, unit]) => {
            const figure = chosen?.[option]
            return (
              <li key={option}>
                {OPTION_WORDS[option]()} · {sayFigure(figure ?? DEFAULT_OPTIONS[option], unit)}
                {figure === undefined && <span className="muted"> {m.ind_own_rule()}</span>}
              </li>
            )
          })}
        </ul>
      }
      Dialog={OptionsDialog}
    />
  )
}

function OptionsDialog({ desk, onClose }: DeskDialogOf<'indicator-options'>) {
  const chosen = contentOf(desk)
  const empty = typedAs((option, unit) => figureTyped(chosen?.[option], unit))
  const form = useDeskForm(desk, 'set', empty, readOptions)
  const typed = form.draft
  const content = Object.fromEntries(
    OPTIONS.filter(([option]) => typed[option].trim() !== '').map(([option, unit]) => [
      option,
      // What is no number is sent as none of its range: the reader refuses it and the field says so.
      typedFigure(typed[option], unit) ?? -1,
    ]),
  )
  return (
    <DeskDialog desk={desk} form={form} content={content} onClose={onClose}>
      {(errorOf) =>
        OPTIONS.map(([option, unit]) => (
          <TextField
            key={option}
            label={OPTION_WORDS[option]()}
            mark={m.optional_mark()}
            hint={m.desk_option_hint({ figure: sayFigure(DEFAULT_OPTIONS[option], unit) })}
            value={typed[option]}
            maxLength={6}
            onChange={(text) => form.change({ [option]: text })}
            error={errorOf(option)}
          />
        ))
      }
    </DeskDialog>
  )
}
