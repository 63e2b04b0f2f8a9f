import { NOTICE_WORDS, OUTCOME_WORDS } from '@tenderlight/compliance/datacheck/words'
import type { ShownResult } from '@tenderlight/contracts/datacheck'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { TableCard } from '../../ui/table-card.tsx'
import { textOf } from '../../ui/text-of.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { sayDifference } from './check-words.ts'
import { ResultAnswers } from './result-answers.tsx'
import { ListSide, OwnSide, ResultProject } from './result-sides.tsx'

interface ResultsTableProps {
  readonly id: string
  readonly results: readonly ShownResult[]
  readonly updating: boolean
}

/** Line by line: what was found, what we say and what the list says, and what was answered. */
export function ResultsTable({ id, results, updating }: ResultsTableProps) {
  const [asked, setAsked] = useState<ShownResult>()
  return (
    <div className={updating ? 'datacheck-updating' : ''}>
      <TableCard labelledBy="dc-results">
        <table className="grid stacked-table datacheck-table">
          <thead>
            <tr>
              <th scope="col">{m.dc_col_project()}</th>
              <th scope="col">{m.dc_col_finding()}</th>
              <th scope="col">{m.dc_col_notice()}</th>
              <th scope="col">{m.dc_col_here()}</th>
              <th scope="col">{m.dc_col_there()}</th>
              <th scope="col">{m.dc_col_answer()}</th>
            </tr>
          </thead>
          <tbody>
            {results.map((result) => (
              <tr key={result.n}>
                <th scope="row" className="datacheck-project">
                  <ResultProject result={result} />
                </th>
                <td data-label={m.dc_col_finding()}>
                  <span className="tag">{textOf(OUTCOME_WORDS[result.outcome])}</span>
                  <span className="small datacheck-below">{sayDifference(result)}</span>
                </td>
                <td data-label={m.dc_col_notice()}>{result.what !== null && textOf(NOTICE_WORDS[result.what])}</td>
                <td data-label={m.dc_col_here()}>
                  <OwnSide result={result} />
                </td>
                <td data-label={m.dc_col_there()}>
                  <ListSide result={result} />
                </td>
                <td data-label={m.dc_col_answer()}>
                  <ResultAnswers id={id} result={result} onAnswer={() => setAsked(result)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableCard>
      {asked !== undefined && <AnswerDialog id={id} result={asked} onClose={() => setAsked(undefined)} />}
    </div>
  )
}
