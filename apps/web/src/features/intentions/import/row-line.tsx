import { Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import type { KnownAs } from '@tenderlight/contracts/intentions-import'
import { Button, Checkbox } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { joinWords } from '../../../ui/join-words.ts'
import { currentLocale } from '../../../ui/locale.ts'
import { Light } from '../../../ui/light.tsx'
import { recordFieldName } from '../../../ui/record-field.ts'
import type { RowVerdict } from './judge-row.ts'
import type { ImportRow } from './kept-import.ts'
import { Sourced } from './sourced.tsx'
import { UnreadList } from './unread-list.tsx'

interface RowLineProps {
  readonly row: ImportRow
  readonly place: string
  /** All rows of the import. */
  readonly others: readonly ImportRow[]
  readonly verdict: RowVerdict
  readonly onChoose: (chosen: boolean) => void
  readonly onEdit: () => void
  readonly onRemove: () => void
}

/** One intention as it was read: each value with its source, what could not be read, what is there already. */
export function RowLine({ row, place, others, verdict, onChoose, onEdit, onRemove }: RowLineProps) {
  const { draft, known, otherUnit, refused } = row
  const title = draft.title === '' ? m.many_untitled() : draft.title
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={m.many_choose({ title })}
          checked={row.chosen}
          onChange={({ target }) => onChoose(target.checked)}
        />
      </td>
      <th scope="row">
        <div className="many-title">
          <span className="muted small num">{place}</span>
          <b>{title}</b>
          {draft.readFrom['title'] !== undefined && (
            <span className="muted small num">{m.intention_read_from({ words: draft.readFrom['title'] })}</span>
          )}
          {draft.summary !== '' && <span className="small many-summary">{draft.summary}</span>}
          {draft.readFrom['summary'] !== undefined && (
            <span className="muted small num">{m.intention_read_from({ words: draft.readFrom['summary'] })}</span>
          )}
          {otherUnit !== null && <span className="tag tag-yellow">{m.many_other_unit({ unit: otherUnit })}</span>}
          {known.map((one) => (
            <Known key={`${one.kind} ${one.id}`} known={one} others={others} />
          ))}
          <UnreadList row={row} />
        </div>
      </th>
      <td data-label={m.intention_budget()}>
        <Sourced draft={draft} field="budget" />
        {draft.budgetItem !== undefined && <Sourced draft={draft} field="budgetItem" named />}
      </td>
      <td data-label={m.intention_month()}>
        <Sourced draft={draft} field="expectedMonth" />
      </td>
      <td data-label={m.many_col_kind()}>
        <Sourced draft={draft} field="category" />
        <Sourced draft={draft} field="method" />
      </td>
      <td data-label={m.intention_measure()}>
        <Sourced draft={draft} field="measure" />
        {draft.measure !== 'exclusive' && draft.reservedSme !== undefined && (
          <Sourced draft={draft} field="reservedSme" named />
        )}
        {draft.noReserveReason !== '' && <Sourced draft={draft} field="noReserveReason" named />}
        {draft.specialMatter !== undefined && <Sourced draft={draft} field="specialMatter" named />}
      </td>
      <td>
        <Verdict verdict={verdict} />
        {refused !== null && <p className="small many-refused">{refused}</p>}
        <span className="many-acts">
          <Button size="small" aria-label={m.many_edit_one({ title })} onClick={onEdit}>
            {m.many_edit()}
          </Button>
          <Button size="small" aria-label={m.many_remove_one({ title })} onClick={onRemove}>
            {m.many_remove()}
          </Button>
        </span>
      </td>
    </tr>
  )
}

/** What goes by the same name, and whether it says the same. */
function Known({ known, others }: { readonly known: KnownAs; readonly others: readonly ImportRow[] }) {
  const { kind, id, number, publishedOn, same } = known
  const words = same ? m.many_known_same() : m.many_known()
  if (kind === 'row') {
    const other = others.find(({ row }) => row === id)
    return other === undefined ? null : <span className="tag tag-yellow">{m.many_known_row({ line: other.line })}</span>
  }
  return (
    <span>
      <span className="tag tag-yellow">{words}</span>{' '}
      {kind === 'procurement' ? (
        <Link className="text-link num" to="/procurements/$key" params={{ key: id }} target="_blank">
          {publishedOn === null ? number : m.many_known_published({ number: number ?? '', date: publishedOn })}
        </Link>
      ) : kind === 'submission' ? (
        <Link className="text-link" to="/reviews/$id" params={{ id }} target="_blank">
          {m.many_known_waiting()}
        </Link>
      ) : (
        <Link className="text-link" to="/intentions/drafts/$id" params={{ id }} target="_blank">
          {m.many_known_draft()}
        </Link>
      )}
    </span>
  )
}

function Verdict({ verdict: { state, missing, findings } }: { readonly verdict: RowVerdict }) {
  const locale = currentLocale()
  const rules = joinWords([...new Set(findings.map(({ rule, part }) => ruleTitle(rule, locale, part)))])
  switch (state) {
    case 'ready':
      return <Light light="green" word={m.many_ready()} />
    case 'incomplete':
      return <Light light="grey" word={m.many_incomplete({ fields: joinWords(missing.map(recordFieldName)) })} />
    case 'needs-reason':
      return <Light light="yellow" word={m.many_needs_reason({ rules })} />
    case 'refused':
      return <Light light="red" word={m.many_refused({ rules })} />
  }
}
