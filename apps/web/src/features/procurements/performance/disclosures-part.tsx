import type { Performance, PublishedDisclosure } from '@tenderlight/contracts/performance'
import { Button } from 'antd'
import { usePublicAddress } from '../../../app/public-address.ts'
import { m } from '../../../paraglide/messages.js'
import { KIND_WORDS } from '../../../ui/disclosure/disclosure-words.ts'

interface DisclosuresPartProps {
  readonly of: Performance
  /** Absent for those who only look. */
  readonly onCorrect: ((disclosure: PublishedDisclosure) => void) | undefined
}

/** What was made public, newest first, each leading to what the public reads. */
export function DisclosuresPart({ of: { disclosures, supplier }, onCorrect }: DisclosuresPartProps) {
  const publicAddress = usePublicAddress()
  if (disclosures.length === 0) return <p className="facts-empty muted">{m.perf_disclosures_empty()}</p>
  return (
    <>
      <table className="grid stacked-table">
        <caption className="visually-hidden">{m.perf_disclosures()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.perf_col_number()}</th>
            <th scope="col">{m.perf_col_kind()}</th>
            <th scope="col">{m.perf_col_published()}</th>
            <th scope="col">{m.perf_col_by()}</th>
            {onCorrect !== undefined && (
              <th scope="col" className="no-print">
                <span className="visually-hidden">{m.perf_col_acts()}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {disclosures.map((one) => (
            <tr key={one.number}>
              <th scope="row" className="num">
                <a href={publicAddress(`/performance/${encodeURIComponent(one.number)}`)}>{one.number}</a>
                {one.corrects !== null && (
                  <span className="perf-below muted small">{m.perf_disclosed_corrects({ number: one.corrects })}</span>
                )}
                {one.correctedBy !== null && (
                  <span className="perf-below muted small">
                    {m.perf_disclosed_corrected_by({ number: one.correctedBy })}
                  </span>
                )}
              </th>
              <td data-label={m.perf_col_kind()}>{KIND_WORDS[one.kind]()}</td>
              <td className="num" data-label={m.perf_col_published()}>
                {one.publishedOn}
              </td>
              <td data-label={m.perf_col_by()}>{one.publisher ?? m.none()}</td>
              {onCorrect !== undefined && (
                <td className="no-print right">
                  {one.correctedBy === null && (
                    <Button
                      size="small"
                      type="text"
                      aria-label={m.perf_disclose_correct_one({ number: one.number })}
                      onClick={() => onCorrect(one)}
                    >
                      {m.perf_disclose_correct()}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {supplier !== null && (
        <p className="perf-note small">
          <a href={publicAddress(`/performance?q=${encodeURIComponent(supplier)}`)}>{m.perf_disclosures_look()}</a>
        </p>
      )}
    </>
  )
}
