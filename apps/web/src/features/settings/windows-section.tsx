import { rulesIn } from '@tenderlight/compliance/evaluate'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import { statementById } from '@tenderlight/compliance/statements/statements'
import { entryOn } from '@tenderlight/compliance/settings/in-force'
import { DEFAULT_WARNING } from '@tenderlight/compliance/settings/district-settings'
import type { WarningWindow } from '@tenderlight/compliance/settings/district-settings'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { TableCard } from '../../ui/table-card.tsx'
import { textOf } from '../../ui/text-of.ts'
import { WindowDialog } from './figure-dialogs.tsx'
import { SettingsSection } from './settings-section.tsx'
import { useSettings } from './use-settings.ts'

const say = ({ share, leastWorkingDays }: WarningWindow): string =>
  m.settings_window_value({ share: share / 100, days: leastWorkingDays })

function ruleName(rule: string): string {
  const statement = statementById(rule)
  return statement === undefined ? rule : textOf(statement.title)
}

/** When a running deadline turns yellow: for all of them, and for single rules. */
export function WindowsSection() {
  const { today, jurisdiction } = useSession()
  const { editable, settings, standing } = useSettings()
  const [asked, setAsked] = useState<'all' | 'one'>()
  const windows = standing.flatMap(({ from, value }) => (value.kind === 'warning-window' ? [{ from, value }] : []))
  const general = windows.filter(({ value }) => value.rule === null)
  const rules = [...new Set(windows.flatMap(({ value }) => value.rule ?? []))]
  const withDeadline = rulesIn(RULEBOOK, jurisdiction)
    .filter(({ clocks }) => clocks.some(({ counting }) => counting === 'days' || counting === 'working-days'))
    .map(({ id, title }) => ({ value: id, label: textOf(title) }))
  const present = entryOn(general, today)?.value ?? DEFAULT_WARNING
  const next = (list: typeof windows) => list.find(({ from }) => from > today)
  return (
    <SettingsSection id="windows" title={m.settings_windows_title()} lead={m.settings_windows_lead()}>
      <TableCard labelledBy="windows">
        <table className="grid stacked-table">
          <thead>
            <tr>
              <th scope="col">{m.settings_window_whose()}</th>
              <th scope="col">{m.settings_window()}</th>
              <th scope="col">{m.settings_from()}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{m.settings_window_all()}</th>
              <td data-label={m.settings_window()}>{say(present)}</td>
              <td data-label={m.settings_from()}>
                {entryOn(general, today)?.from ?? <span className="tag">{m.settings_window_default()}</span>}
                <Coming window={next(general)} />
              </td>
            </tr>
            {rules.map((rule) => {
              const own = windows.filter(({ value }) => value.rule === rule)
              return (
                <tr key={rule}>
                  <th scope="row">{ruleName(rule)}</th>
                  <td data-label={m.settings_window()}>
                    {say(settings.warningWindow(rule, today) ?? DEFAULT_WARNING)}
                  </td>
                  <td data-label={m.settings_from()}>
                    {entryOn(own, today)?.from}
                    <Coming window={next(own)} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableCard>
      {editable && (
        <p className="form-buttons">
          <Button onClick={() => setAsked('all')}>{m.settings_window_title()}</Button>
          <Button onClick={() => setAsked('one')}>{m.settings_window_add()}</Button>
        </p>
      )}
      {asked !== undefined && (
        <WindowDialog
          present={present}
          {...(asked === 'one' ? { rules: withDeadline } : {})}
          onClose={() => setAsked(undefined)}
        />
      )}
    </SettingsSection>
  )
}

interface ComingProps {
  readonly window: { readonly from: string; readonly value: WarningWindow } | undefined
}

/** A window that begins on a later day. */
function Coming({ window }: ComingProps) {
  return (
    window !== undefined && (
      <span className="muted small settings-source">
        {m.settings_from_day({ date: window.from })} {say(window.value)}
      </span>
    )
  )
}
