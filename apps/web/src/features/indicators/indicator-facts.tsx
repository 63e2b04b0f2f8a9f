import type { BehindOutput } from '@tenderlight/contracts/indicators'
import { m } from '../../paraglide/messages.js'
import { joinWords } from '../../ui/join-words.ts'
import { Histogram } from '../../ui/charts/histogram.tsx'
import { histogramData } from '../../ui/charts/histogram-data.ts'
import { recordFieldName } from '../../ui/record-field.ts'
import { textOf } from '../../ui/text-of.ts'
import { sayParameter, sayRatio, sayValue } from './indicator-words.ts'

/** What is counted, out of what, by which numbers; and how the days are spread, where it is about days. */
export function IndicatorFacts({ indicator }: Pick<BehindOutput, 'indicator'>) {
  const { bins, definition, leftAside, lookedAt, missing, parameters, value } = indicator
  return (
    <>
      <section className="card indicator-chart" aria-labelledby="figure">
        <h2 id="figure" className="visually-hidden">
          {m.ind_col_value()}
        </h2>
        <p className={value === null ? 'muted' : 'indicator-value num'}>{sayValue(indicator)}</p>
        <p className="num">
          {m.ind_ratio({ ratio: sayRatio(indicator) })} · {m.ind_looked_at({ n: lookedAt })}
          {leftAside > 0 && ` · ${m.ind_left_aside({ n: leftAside })}`}
        </p>
        <p>{m.ind_definition({ words: textOf(definition) })}</p>
        {parameters.map((parameter) => (
          <p key={parameter.name} className="muted small">
            {sayParameter(parameter)}
          </p>
        ))}
        {missing.length > 0 && (
          <p className="muted small">{m.ind_missing({ fields: joinWords(missing.map(recordFieldName)) })}</p>
        )}
      </section>
      {bins !== undefined && lookedAt > 0 && (
        <section className="card indicator-chart" aria-labelledby="spread">
          <h2 id="spread">{m.ind_spread()}</h2>
          <Histogram
            label={m.ind_spread()}
            data={histogramData(
              bins.map(({ count, from, through }) => ({ from, to: through, count, isBeyond: false })),
              { categoryTitle: m.ind_col_days(), within: m.ind_col_projects(), beyond: '', format: String },
            )}
          />
        </section>
      )}
    </>
  )
}
