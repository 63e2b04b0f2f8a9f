import type { Statement } from '@tenderlight/compliance/rules/rule'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { organisationOf, useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { DateField } from '../../ui/antd/date-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import { textOf } from '../../ui/text-of.ts'

export interface RuleDialogProps {
  readonly rule: Statement
  readonly onClose: () => void
}

/** The district confirms the figure of its own rule, by name and day. */
export function ConfirmDialog({ rule, onClose }: RuleDialogProps) {
  const { person } = useSession()
  const [by, setBy] = useState(organisationOf(person))
  return (
    <DecisionDialog
      title={m.settings_confirm_title()}
      lead={textOf(rule.requires)}
      value={{ kind: 'confirmation', rule: rule.id, by }}
      fromLabel={m.settings_confirmed_day()}
      onClose={onClose}
    >
      {(errorOf) => (
        <TextField label={m.settings_by()} value={by} maxLength={100} onChange={setBy} error={errorOf('by')} />
      )}
    </DecisionDialog>
  )
}

/** Switches a rule on or off from a day. */
export function SwitchDialog({ rule, on, onClose }: RuleDialogProps & { readonly on: boolean }) {
  return (
    <DecisionDialog
      title={`${on ? m.settings_on_title() : m.settings_off_title()} · ${textOf(rule.title)}`}
      lead={on ? textOf(rule.requires) : m.settings_rules_lead()}
      value={{ kind: 'rule-switch', rule: rule.id, on }}
      fromLabel={m.settings_from()}
      danger={!on}
      onClose={onClose}
    />
  )
}

/** The plan behind a rule goes on through a day, or without end. */
export function ExtendDialog({ rule, onClose }: RuleDialogProps) {
  const [through, setThrough] = useState<CivilDate>()
  const [forever, setForever] = useState(false)
  const until = forever ? null : through
  return (
    <DecisionDialog
      title={`${m.settings_extend_title()} · ${textOf(rule.title)}`}
      value={until === undefined ? undefined : { kind: 'plan', rule: rule.id, through: until }}
      fromLabel={m.settings_plan_decided()}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <Checkbox checked={forever} onChange={({ target }) => setForever(target.checked)}>
            {m.settings_plan_forever()}
          </Checkbox>
          {!forever && (
            <DateField
              label={m.settings_plan_through()}
              value={through}
              onChange={setThrough}
              error={errorOf('through')}
            />
          )}
        </>
      )}
    </DecisionDialog>
  )
}
