import type { Guarantor } from '@tenderlight/contracts/guarantors'
import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'

const STATE_WORDS = { ahead: m.guarantor_ahead, held: m.guarantor_held, over: m.guarantor_over } as const

interface GuarantorRowProps {
  readonly guarantor: Guarantor
  /** Absent for those who only look. */
  readonly onChange: ((guarantor: Guarantor) => void) | undefined
}

type Term = Pick<Guarantor, 'from' | 'until'>
const sayTerm = ({ from, until }: Term): string =>
  until === null ? m.guarantor_since({ from }) : m.guarantor_term({ from, until })

/** A guarantor as it stands, and under it what stood before. */
export function GuarantorRow({ guarantor, onChange }: GuarantorRowProps) {
  const { name, code, keyId, state, recordedBy, recordedAt, reason, earlier } = guarantor
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="guarantor-below muted small num">{code}</span>
      </th>
      <td className="num" data-label={m.guarantor_key()}>
        {keyId}
      </td>
      <td className="num" data-label={m.guarantor_days()}>
        {sayTerm(guarantor)} <span className="tag">{STATE_WORDS[state]()}</span>
      </td>
      <td data-label={m.guarantor_recorded()}>
        {recordedBy} <span className="muted small num">{momentInChina(recordedAt)}</span>
        {reason !== null && <span className="guarantor-below small">{m.facts_reason({ reason })}</span>}
        {earlier.length > 0 && (
          <details>
            <summary className="small">{m.guarantor_earlier({ n: earlier.length })}</summary>
            <ul className="guarantor-earlier">
              {earlier.map((version) => (
                <li key={version.version} className="small num">
                  {[
                    version.name,
                    version.code,
                    sayTerm(version),
                    version.recordedBy,
                    momentInChina(version.recordedAt),
                  ].join(' · ')}
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
      {onChange !== undefined && (
        <td className="no-print right">
          <Button size="small" aria-label={m.guarantor_change_one({ name })} onClick={() => onChange(guarantor)}>
            {m.detail_correct()}
          </Button>
        </td>
      )}
    </tr>
  )
}
