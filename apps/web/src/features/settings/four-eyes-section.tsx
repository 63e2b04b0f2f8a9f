import { fourEyesEntry } from '@tenderlight/compliance/settings/four-eyes'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { DecisionDialog } from './decision-dialog.tsx'
import { SettingsSection } from './settings-section.tsx'
import { NO_FIELDS, readNoFields, useDecision } from './use-decision.ts'
import { useSettings } from './use-settings.ts'

/** Whether an intention needs a second person, and the decision to do without. */
export function FourEyesSection() {
  const { today } = useSession()
  const { editable, entries } = useSettings()
  const [asked, setAsked] = useState(false)
  const entry = fourEyesEntry(entries, today)
  const on = entry?.value.on ?? true
  return (
    <SettingsSection id="four-eyes" title={m.settings_four_eyes_title()} lead={m.settings_four_eyes_lead()}>
      <p>
        <span className={on ? 'tag tag-green' : 'tag tag-yellow'}>
          {on ? m.settings_four_eyes_on() : m.settings_four_eyes_off()}
        </span>{' '}
        {entry !== undefined && <span className="muted">{m.settings_four_eyes_since({ date: entry.from })}</span>}
      </p>
      {editable && (
        <p className="form-buttons">
          <Button onClick={() => setAsked(true)}>
            {on ? m.settings_four_eyes_switch_off() : m.settings_four_eyes_switch_on()}
          </Button>
        </p>
      )}
      {asked && <FourEyesDialog on={on} onClose={() => setAsked(false)} />}
    </SettingsSection>
  )
}

function FourEyesDialog({ on, onClose }: { readonly on: boolean; readonly onClose: () => void }) {
  const form = useDecision(on ? 'four-eyes.off' : 'four-eyes.on', NO_FIELDS, readNoFields)
  return (
    <DecisionDialog
      title={on ? m.settings_four_eyes_switch_off() : m.settings_four_eyes_switch_on()}
      lead={m.settings_four_eyes_lead()}
      form={form}
      value={{ kind: 'four-eyes', on: !on }}
      fromLabel={m.settings_from()}
      danger={on}
      onClose={onClose}
    />
  )
}
