import type { SettingsEntry } from '@tenderlight/compliance/settings/entry'
import { sayValue } from '@tenderlight/compliance/settings/say-value'
import { Button } from 'antd'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { textOf } from '../../ui/text-of.ts'
import { SettingsSection } from './settings-section.tsx'
import { useSettings } from './use-settings.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** Every decision in the order of recording, the newest first. */
export function HistorySection() {
  const { editable, entries, standing, withdrawn } = useSettings()
  const [asked, setAsked] = useState<SettingsEntry>()
  const stands = new Set(standing.map(({ id }) => id))
  const stateOf = ({ id, value }: SettingsEntry): string => {
    if (value.kind === 'withdrawal') return ''
    if (withdrawn.has(id)) return m.settings_entry_withdrawn()
    return stands.has(id) ? m.settings_entry_stands() : m.settings_entry_replaced()
  }
  return (
    <SettingsSection id="history" title={m.settings_history_title()} lead={m.settings_history_lead()}>
      {entries.length === 0 ? (
        <p className="muted">{m.settings_history_none()}</p>
      ) : (
        <TableCard labelledBy="history">
          <table className="grid stacked-table">
            <thead>
              <tr>
                <th scope="col">{m.settings_recorded()}</th>
                <th scope="col">{m.settings_what()}</th>
                <th scope="col">{m.settings_from()}</th>
                <th scope="col">{m.settings_reason()}</th>
                <th scope="col">{m.settings_state()}</th>
              </tr>
            </thead>
            <tbody>
              {entries.toReversed().map((entry) => {
                const what = textOf(sayValue(entry.value, entries))
                return (
                  <tr key={entry.id}>
                    <td className="num settings-when" data-label={m.settings_recorded()}>
                      {momentInChina(entry.recordedAt)}
                      <span className="muted small settings-source">{entry.recordedBy}</span>
                    </td>
                    <th scope="row">{what}</th>
                    <td
                      className="num settings-when"
                      {...(entry.value.kind === 'withdrawal' ? {} : { 'data-label': m.settings_from() })}
                    >
                      {entry.value.kind === 'withdrawal' ? '' : entry.from}
                    </td>
                    <td data-label={m.settings_reason()}>{entry.reason}</td>
                    <td
                      className="settings-when"
                      {...(entry.value.kind === 'withdrawal' ? {} : { 'data-label': m.settings_state() })}
                    >
                      {stateOf(entry)}{' '}
                      {editable && entry.value.kind !== 'withdrawal' && !withdrawn.has(entry.id) && (
                        <Button
                          size="small"
                          type="link"
                          onClick={() => setAsked(entry)}
                          aria-label={`${m.settings_withdraw()} ${what}`}
                        >
                          {m.settings_withdraw()}
                        </Button>
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </TableCard>
      )}
      {asked !== undefined && <WithdrawDialog entry={asked} onClose={() => setAsked(undefined)} />}
    </SettingsSection>
  )
}
