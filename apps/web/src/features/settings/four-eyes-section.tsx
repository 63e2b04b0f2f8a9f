import type { FourEyesOf } from '@tenderlight/compliance/settings/entry'
import { fourEyesEntry } from '@tenderlight/compliance/settings/four-eyes'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { DecisionDialog } from './decision-dialog.tsx'
import { SettingsSection } from './settings-section.tsx'
import { NO_FIELDS, readNoFields, useDecision } from './use-decision.ts'
import { useSettings } from './use-settings.ts'

const WORDS = {
  intentions: { id: 'four-eyes', title: m.settings_four_eyes_title, lead: m.settings_four_eyes_lead },
  cases: { id: 'four-eyes-cases', title: m.settings_four_eyes_cases_title, lead: m.settings_four_eyes_cases_lead },
} as const

/** Whether intentions, or cases, need a second person, and the decision to do without. */
export function FourEyesSection({ of }: { readonly of: FourEyesOf }) {
  const { today } = useSession()
  const { editable, entries } = useSettings()
  const [asked, setAsked] = useState(false)
  const entry = fourEyesEntry(entries, today, of)
  const on = entry?.value.on ?? true
  return (
    <SettingsSection id={WORDS[of].id} title={WORDS[of].title()} lead={WORDS[of].lead()}>
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
      {asked && <FourEyesDialog of={of} on={on} onClose={() => setAsked(false)} />}
    </SettingsSection>
  )
}

interface DialogProps {
  readonly of: FourEyesOf
  readonly on: boolean
  readonly onClose: () => void
}

function FourEyesDialog({ of, on, onClose }: DialogProps) {
  const form = useDecision(`${WORDS[of].id}.${on ? 'off' : 'on'}`, NO_FIELDS, readNoFields)
  return (
    <DecisionDialog
      title={on ? m.settings_four_eyes_switch_off() : m.settings_four_eyes_switch_on()}
      lead={WORDS[of].lead()}
      form={form}
      value={of === 'intentions' ? { kind: 'four-eyes', on: !on } : { kind: 'four-eyes', on: !on, of }}
      fromLabel={m.settings_from()}
      danger={on}
      onClose={onClose}
    />
  )
}
