import { previewOf } from '@tenderlight/compliance/desk/alert-policy'
import type { AlertPolicy } from '@tenderlight/compliance/desk/kinds'
import { addWorkingDays } from '@tenderlight/law/working-days'
import { useId } from 'react'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { useCalendarInUse } from '../../ui/calendar-in-use.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { AUDIENCE_WORDS, CHANNEL_WORDS, LEVEL_WORDS, PACE_WORDS, whenOf, wordsFor } from './alert-policy-words.ts'

/** The last day of the example, and its first yellow day, in working days from today. */
const DUE_IN = 5
const WARNED_IN = 3

/** 谁会在何时收到: whom a policy would tell of a date that nobody meets, day by day. */
export function AlertPolicyPreview({ policy }: { readonly policy: AlertPolicy }) {
  const id = useId()
  const { today } = useSession()
  const calendar = useCalendarInUse()
  const due = addWorkingDays(calendar, today, DUE_IN).date
  const warnFrom = addWorkingDays(calendar, today, WARNED_IN).date
  return (
    <div className="desk-preview">
      <h3 id={id}>{m.alp_preview()}</h3>
      <p className="muted small">{m.alp_preview_lead({ due, warn: warnFrom })}</p>
      <TableCard labelledBy={id}>
        <table className="grid stacked-table">
          <thead>
            <tr>
              <th scope="col">{m.alp_preview_on()}</th>
              <th scope="col">{m.alp_field_step()}</th>
              <th scope="col">{m.alp_field_to()}</th>
              <th scope="col">{m.alp_field_channels()}</th>
              <th scope="col">{m.alp_field_how()}</th>
            </tr>
          </thead>
          <tbody>
            {previewOf(policy, calendar, { warnFrom, due }).map((entry, index) => (
              // Entries have no name: their place is what they are known by.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index}>
                <td className="num" data-label={m.alp_preview_on()}>
                  {entry.on}
                </td>
                <th scope="row">
                  {whenOf(entry)} <span className="muted small">{wordsFor(LEVEL_WORDS, entry.levels)}</span>
                </th>
                <td data-label={m.alp_field_to()}>{wordsFor(AUDIENCE_WORDS, entry.to)}</td>
                <td data-label={m.alp_field_channels()}>{wordsFor(CHANNEL_WORDS, entry.channels)}</td>
                <td data-label={m.alp_field_how()}>
                  {entry.how === 'daily' ? m.alp_preview_daily() : PACE_WORDS[entry.how]()}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableCard>
      <ul className="muted small">
        <li>{m.alp_quiet()}</li>
        <li>{m.alp_in_app_note()}</li>
        <li>{m.alp_note_bureau()}</li>
        <li>{m.alp_note_head()}</li>
      </ul>
    </div>
  )
}
