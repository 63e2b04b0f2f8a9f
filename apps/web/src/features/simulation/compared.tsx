import { Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import type { OpenedTrial } from '@tenderlight/contracts/simulation'
import type { ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { currentLocale } from '../../ui/locale.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { LEVEL_WORDS } from '../../ui/vocabulary.ts'
import { sayFigures, sayPopulation } from './conditions.ts'
import { useFigureWords } from './figure-words.ts'
import { changeOf, shadeWord, SHOWN } from './lights-table.tsx'
import type { Lights } from './lights-table.tsx'

type Two = readonly [OpenedTrial, OpenedTrial]

/** What is compared by light: all rules of a level, or one clock; absent in a trial that did not look at it. */
interface Subject {
  readonly id: string
  readonly name: string
  readonly lights: readonly (Lights | undefined)[]
}

/** Two trials: what was tried on what, then light by light, of each level and of each clock. */
export function Compared({ trials }: { readonly trials: Two }) {
  const wordsOf = useFigureWords()
  const lines = (words: readonly string[]) => words.map((one) => <div key={one}>{one}</div>)
  return (
    <div className="simulation">
      <div className="simulation-part">
        <h2 id="conditions">{m.saved_sim_conditions()}</h2>
        <TwoColumns
          labelledBy="conditions"
          trials={trials}
          rows={[
            { id: 'figures', name: m.saved_sim_col_figures(), of: (trial) => lines(sayFigures(trial, wordsOf)) },
            { id: 'population', name: m.sim_population(), of: (trial) => lines(sayPopulation(trial)) },
            { id: 'projects', name: m.saved_sim_col_projects(), of: ({ procurements }) => procurements },
            { id: 'as-of', name: m.saved_sim_col_as_of(), of: ({ asOf }) => asOf },
            {
              id: 'made',
              name: m.saved_sim_col_made(),
              of: ({ madeAt, madeBy }) => `${momentInChina(madeAt)} ${madeBy}`,
            },
          ]}
        />
      </div>
      {subjectsOf(trials).map(({ id, lights, name }) => (
        <div key={id} className="simulation-part">
          <h2 id={id}>{name}</h2>
          <TwoColumns
            labelledBy={id}
            trials={trials}
            rows={SHOWN.map((shade) => ({
              id: shade,
              name: shadeWord(shade),
              of: (_, at) => changeOf(lights[at], shade) ?? m.saved_sim_compare_absent(),
            }))}
          />
        </div>
      ))}
    </div>
  )
}

interface TwoColumnsProps {
  readonly labelledBy: string
  readonly trials: Two
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly of: (trial: OpenedTrial, at: number) => ReactNode
  }[]
}

function TwoColumns({ labelledBy, rows, trials }: TwoColumnsProps) {
  return (
    <TableCard labelledBy={labelledBy}>
      <table className="grid stacked-table simulation-two">
        <thead>
          <tr>
            <th scope="col">{m.sim_of()}</th>
            {trials.map(({ id, name }) => (
              <th key={id} scope="col">
                <Link className="text-link" to="/simulation/saved/$id" params={{ id }}>
                  {name}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {trials.map((trial, at) => (
                <td key={trial.id} className="num" data-label={trial.name}>
                  {row.of(trial, at)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}

/** Every level and every clock that one of them looked at, in the order of the first. */
function subjectsOf(trials: Two): readonly Subject[] {
  const named = trials.map(({ result: { trial } }) => [
    ...trial.levels.map((one) => ({ id: one.level, name: LEVEL_WORDS[one.level](), lights: one })),
    ...trial.rules.map((one) => ({
      id: `${one.rule} ${one.part ?? ''}`,
      name: ruleTitle(one.rule, currentLocale(), one.part ?? undefined),
      lights: one,
    })),
  ])
  const names = new Map(named.flat().map(({ id, name }) => [id, name]))
  return [...names].map(([id, name]) => ({
    id,
    name,
    lights: named.map((own) => own.find((one) => one.id === id)?.lights),
  }))
}
