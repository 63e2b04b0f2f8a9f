import { m } from '../../paraglide/messages.js'
import { Light } from '../../ui/light.tsx'
import { recordFieldName, recordFieldValue } from '../../ui/record-field.ts'
import { LIGHT_WORDS } from '../../ui/vocabulary.ts'
import type { Preview } from '@tenderlight/contracts/ledger'

type Row = Preview['rows'][number]

const CHANGE_WORDS: Readonly<Record<Row['change'], () => string>> = {
  new: m.ledger_change_new,
  changed: m.ledger_change_changed,
  unchanged: m.ledger_change_unchanged,
}

/** One row of the file: what it is, field by field what changes, and the lights it will have. */
export function PreviewRow({ row }: { readonly row: Row }) {
  return (
    <tr>
      <td className="num">{row.row}</td>
      <td>
        <span className={row.change === 'new' ? 'tag tag-green' : row.change === 'changed' ? 'tag tag-accent' : 'tag'}>
          {CHANGE_WORDS[row.change]()}
        </span>
      </td>
      <th scope="row">
        {row.title ?? row.id}
        <br />
        <span className="muted small num">{row.id}</span>
      </th>
      <td>{row.buyer}</td>
      <td className="small num">
        {row.change === 'changed' &&
          row.changes.map(({ field, from, to }) => (
            <p key={field}>
              {m.ledger_field_change({
                field: recordFieldName(field),
                from: recordFieldValue(field, from) ?? m.ledger_empty_cell(),
                to: recordFieldValue(field, to) ?? m.ledger_empty_cell(),
              })}
            </p>
          ))}
      </td>
      <td className="small">
        {(['law', 'commitment'] as const).map((level) => (
          <p key={level} className="preview-light">
            <span className="muted">{level === 'law' ? m.level_law() : m.level_commitment()}</span>{' '}
            <Light light={row.lights[level]} word={LIGHT_WORDS[row.lights[level]]()} />
          </p>
        ))}
      </td>
    </tr>
  )
}
