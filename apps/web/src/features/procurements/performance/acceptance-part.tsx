import type { Performance } from '@tenderlight/contracts/performance'
import { Alert } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { CONCLUSION_WORDS, sayResult, STANDARD_KIND_WORDS } from '../../../ui/disclosure/disclosure-words.ts'
import { Light } from '../../../ui/light.tsx'
import { YES_NO_WORDS } from '../../../ui/vocabulary.ts'

/** The contract's standards with their results, and who took part. */
export function AcceptancePart({ of: { acceptance, covered, acceptedOn } }: { readonly of: Performance }) {
  if (acceptance === null) return <p className="facts-empty muted">{m.perf_acceptance_empty()}</p>
  const { standards, conclusion, participants } = acceptance
  const failed = standards.filter(({ result }) => result === 'not-met').length
  const yesNo = (value: boolean | undefined) => (value === undefined ? null : YES_NO_WORDS[value ? 'yes' : 'no']())
  const terms = [
    [m.disclosure_accepted_on(), acceptedOn],
    [m.disclosure_conclusion(), conclusion === undefined ? null : CONCLUSION_WORDS[conclusion]()],
    [m.disclosure_participants(), participants ?? null],
    [m.disclosure_public_service(), yesNo(acceptance.publicService)],
    [m.disclosure_users(), yesNo(acceptance.usersTookPart)],
  ] as const
  return (
    <>
      {conclusion === 'accepted' && failed > 0 && (
        <Alert type="warning" showIcon className="perf-alert" title={m.perf_acceptance_not_met({ n: failed })} />
      )}
      <dl className="perf-terms">
        {terms.map(([term, said]) =>
          said === null ? null : (
            <div key={term}>
              <dt className="muted">{term}</dt>
              <dd className="num">{said}</dd>
            </div>
          ),
        )}
      </dl>
      <table className="grid stacked-table">
        <caption className="perf-caption muted small">
          {covered === null
            ? m.perf_acceptance_uncovered({ all: standards.length })
            : m.perf_acceptance_covered({ all: standards.length, covered })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{m.perf_col_standard()}</th>
            <th scope="col">{m.perf_standard_kind()}</th>
            <th scope="col">{m.perf_col_result()}</th>
          </tr>
        </thead>
        <tbody>
          {standards.map(({ id, kind, text, result, note }) => {
            const said = sayResult(result)
            return (
              <tr key={id}>
                <th scope="row">
                  {text}
                  {note !== undefined && <span className="perf-below muted small">{note}</span>}
                </th>
                <td data-label={m.perf_standard_kind()}>{STANDARD_KIND_WORDS[kind]()}</td>
                <td data-label={m.perf_col_result()}>
                  <Light light={said.light} word={said.word} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
