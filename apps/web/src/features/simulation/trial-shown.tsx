import { Link } from '@tanstack/react-router'
import { SHADES } from '@tenderlight/compliance/simulate/outcome'
import { ruleTitle } from '@tenderlight/compliance/say'
import type { ShownTrial } from '@tenderlight/contracts/simulation'
import { m } from '../../paraglide/messages.js'
import { BarChart } from '../../ui/charts/bar-chart.tsx'
import { Histogram } from '../../ui/charts/histogram.tsx'
import { histogramData } from '../../ui/charts/histogram-data.ts'
import { currentLocale } from '../../ui/locale.ts'
import { LEVEL_WORDS } from '../../ui/vocabulary.ts'
import { dayBins } from './day-bins.ts'
import { LightsTable, shadeWord } from './lights-table.tsx'

const TONES = { none: 'second', grey: 'grey', green: 'green', yellow: 'yellow', red: 'red' } as const

type TrialRule = ShownTrial['rules'][number]

/** What the figures would do: of all, clock by clock, who turns, and unit by unit. */
export function TrialShown({ trial }: { readonly trial: ShownTrial }) {
  const rules = trial.rules.map((one) => ({
    ...one,
    id: `${one.rule} ${one.part ?? ''}`,
    name: ruleTitle(one.rule, currentLocale(), one.part ?? undefined),
  }))
  return (
    <>
      <section className="simulation-part" aria-labelledby="levels">
        <h2 id="levels">{m.sim_levels()}</h2>
        <LevelsChart levels={trial.levels} />
        <LightsTable
          labelledBy="levels"
          rows={trial.levels.map((one) => ({ ...one, id: one.level, name: LEVEL_WORDS[one.level]() }))}
        />
      </section>
      {rules.map((one) => (
        <RuleShown key={one.id} of={one} />
      ))}
    </>
  )
}

/** All levels, each as it is and as it would be. */
function LevelsChart({ levels }: Pick<ShownTrial, 'levels'>) {
  const both = levels.flatMap(({ after, before, level }) => {
    const name = LEVEL_WORDS[level]()
    return [
      { name: m.saved_sim_level_before({ level: name }), lights: before },
      { name: m.saved_sim_level_after({ level: name }), lights: after },
    ]
  })
  const shades = SHADES.filter((shade) => shade !== 'none' && both.some(({ lights }) => lights[shade] > 0))
  if (shades.length === 0) return null
  return (
    <div className="card simulation-form">
      <BarChart
        isStacked
        isLying
        label={m.saved_sim_chart_levels()}
        data={{
          categoryTitle: m.sim_of(),
          categories: both.map(({ name }) => name),
          series: shades.map((shade) => ({
            name: shadeWord(shade),
            tone: TONES[shade],
            values: both.map(({ lights }) => lights[shade]),
          })),
          format: String,
        }}
      />
    </div>
  )
}

function RuleShown({ of: one }: { readonly of: TrialRule & { readonly id: string; readonly name: string } }) {
  const { after, before, days, id, name, turned, units } = one
  const daysWord = days?.counting === 'days' ? m.sim_days() : m.sim_working_days()
  const spread = histogramData(dayBins(days?.total ?? []), {
    categoryTitle: daysWord,
    within: m.ind_col_projects(),
    beyond: '',
    format: String,
  })
  const shades = SHADES.filter((shade) => shade !== 'none' && before[shade] + after[shade] > 0)
  return (
    <section className="simulation-part" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {shades.length > 0 && (
        <div className="card simulation-form">
          <BarChart
            isStacked
            label={m.sim_chart({ name })}
            data={{
              categoryTitle: m.sim_of(),
              categories: [m.sim_before(), m.sim_after()],
              series: shades.map((shade) => ({
                name: shadeWord(shade),
                tone: TONES[shade],
                values: [before[shade], after[shade]],
              })),
              format: String,
            }}
          />
        </div>
      )}
      {turned.length === 0 && <p className="muted">{m.sim_nobody_turns()}</p>}
      {turned.map(({ count, from, procurements, to }) => (
        <details key={`${from} ${to}`} className="card simulation-form">
          <summary>{m.sim_turns({ from: shadeWord(from), to: shadeWord(to), n: count })}</summary>
          <ul>
            {procurements.map(({ id: number, key, title }) => (
              <li key={key}>
                <Link to="/procurements/$key" params={{ key }}>
                  {title ?? number}
                </Link>
                <div className="muted small num">{number}</div>
              </li>
            ))}
          </ul>
          {procurements.length < count && <p className="muted small">{m.sim_first({ n: procurements.length })}</p>}
        </details>
      ))}
      {days !== null && days.total.length > 0 && (
        <div className="card simulation-form">
          <h3 className="small muted">{daysWord}</h3>
          <Histogram label={m.sim_days_chart({ name, days: daysWord })} data={spread} />
        </div>
      )}
      {units.length > 1 && <LightsTable labelledBy={id} rows={units} />}
    </section>
  )
}
