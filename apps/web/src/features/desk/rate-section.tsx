import { RATE_WORDS } from '@tenderlight/compliance/years/targets'
import { shareOf } from '@tenderlight/law/money'
import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import { capital } from '../../ui/capital.ts'
import { textIn } from '../../ui/kept-fields.ts'
import { percent } from '../../ui/money.ts'
import { textOf } from '../../ui/text-of.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { DeskDialog } from './desk-dialog.tsx'
import { DeskSection } from './desk-section.tsx'
import type { DeskDialogOf } from './desk-section.tsx'
import { nameOf, useKeyedYears, yearOf } from './keyed-years.ts'
import { typedFigure } from '../../ui/typed-figure.ts'
import { contentOf, useDesk } from './use-desk.ts'
import { useDeskForm } from './use-desk-form.ts'
import { YearAdder } from './year-adder.tsx'

const readRate = (kept: Kept) => ({
  numerator: textIn(kept, 'numerator'),
  denominator: textIn(kept, 'denominator'),
  source: textIn(kept, 'source'),
})

const wordsOf = (name: string): string => {
  const words = RATE_WORDS[name]
  return words === undefined ? name : capital(textOf(words))
}

/** Rates that other systems count and the targets speak of: entered with both numbers and who counted them. */
export function RateSection() {
  const { add, keys } = useKeyedYears('rate')
  const options = Object.keys(RATE_WORDS).map((name) => ({ value: name, label: wordsOf(name) }))
  return (
    <>
      {keys.map((key) => (
        <RateOf key={key} of={key} />
      ))}
      <YearAdder label={m.desk_rate_add()} options={options} onKey={add} />
    </>
  )
}

function RateOf({ of: key }: { readonly of: string }) {
  const desk = useDesk('rate', key)
  const rate = contentOf(desk)
  return (
    <DeskSection
      desk={desk}
      of={`${wordsOf(nameOf(key))} · ${m.budget_year_of({ year: yearOf(key) })}`}
      standing={
        rate === undefined
          ? null
          : m.desk_rate_is({
              rate: percent(shareOf(rate.numerator, rate.denominator)),
              numerator: rate.numerator,
              denominator: rate.denominator,
              source: rate.source,
            })
      }
      Dialog={RateDialog}
    />
  )
}

function RateDialog({ desk, onClose }: DeskDialogOf<'rate'>) {
  const rate = contentOf(desk)
  const empty = {
    numerator: `${rate?.numerator ?? ''}`,
    denominator: `${rate?.denominator ?? ''}`,
    source: rate?.source ?? '',
  }
  const form = useDeskForm(desk, 'set', empty, readRate)
  const typed = form.draft
  const content = {
    numerator: typedFigure(typed.numerator, 'count'),
    denominator: typedFigure(typed.denominator, 'count'),
    source: typed.source,
  }
  return (
    <DeskDialog desk={desk} form={form} content={content} onClose={onClose}>
      {(errorOf) => (
        <>
          <TextField
            label={m.desk_rate_numerator()}
            value={typed.numerator}
            maxLength={9}
            onChange={(text) => form.change({ numerator: text })}
            error={errorOf('numerator')}
          />
          <TextField
            label={m.desk_rate_denominator()}
            value={typed.denominator}
            maxLength={9}
            onChange={(text) => form.change({ denominator: text })}
            error={errorOf('denominator')}
          />
          <TextField
            label={m.desk_rate_source()}
            value={typed.source}
            maxLength={200}
            onChange={(text) => form.change({ source: text })}
            error={errorOf('source')}
          />
        </>
      )}
    </DeskDialog>
  )
}
