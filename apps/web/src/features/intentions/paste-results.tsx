import type { Pasted } from '@tenderlight/contracts/intentions'
import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { recordFieldName, recordFieldValue } from '../../ui/record-field.ts'
import type { DraftChange } from './draft.ts'
import { pastedFields } from './pasted-fields.ts'

interface PasteResultsProps {
  readonly pasted: Pasted
  readonly onUse: (fields: DraftChange) => void
}

/** What was read, item by item, with the words; and what could not be read. */
export function PasteResults({ pasted, onUse }: PasteResultsProps) {
  const { records, rejected } = pasted
  return (
    <div role="status" className="stacked-form">
      <p>{records.length === 0 ? m.paste_none() : m.paste_found({ n: records.length })}</p>
      <ul className="paste-records">
        {records.map((record) => (
          <li key={record.row} className="card">
            <dl className="small">
              {Object.entries(record.fields).map(([field, value]) => (
                <Pair key={field} field={field} value={value} words={record.readFrom[field]} />
              ))}
            </dl>
            <p>
              <Button onClick={() => onUse(pastedFields(record))}>{m.paste_use()}</Button>{' '}
              <span className="muted small">{m.paste_replace()}</span>
            </p>
          </li>
        ))}
      </ul>
      {rejected.length > 0 && (
        <section>
          <h3>{m.paste_rejected()}</h3>
          <ul className="small">
            {rejected.map(({ row, column, found, expected }) => (
              <li key={`${row} ${column}`}>
                {column}:{found} → {expected}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

interface PairProps {
  readonly field: string
  readonly value: string | number
  readonly words: string | undefined
}

function Pair({ field, value, words }: PairProps) {
  const said = recordFieldValue(field, value)
  return (
    <>
      <dt>{recordFieldName(field)}</dt>
      <dd className="num">
        {said}
        {words !== undefined && words !== said && <span className="muted"> {m.intention_read_from({ words })}</span>}
      </dd>
    </>
  )
}
