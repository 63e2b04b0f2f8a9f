import type { Statement } from '@tenderlight/compliance/rules/rule'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Checkbox } from 'antd'
import { organisationOf, useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { DateField } from '../../ui/antd/date-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { dayIn, textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { DecisionDialog } from './decision-dialog.tsx'
import { NO_FIELDS, readNoFields, useDecision } from './use-decision.ts'
import { textOf } from '../../ui/text-of.ts'

export interface RuleDialogProps {
  readonly rule: Statement
  readonly onClose: () => void
}

const readBy = (kept: Kept) => ({ by: textIn(kept, 'by') })

/** The district confirms the figure of its own rule, by name and day. */
export function ConfirmDialog({ rule, onClose }: RuleDialogProps) {
  const { person } = useSession()
  const form = useDecision(`confirm.${rule.id}`, { by: organisationOf(person) }, readBy)
  const { by } = form.draft
  return (
    <DecisionDialog
      title={m.settings_confirm_title()}
      lead={textOf(rule.requires)}
      form={form}
      value={{ kind: 'confirmation', rule: rule.id, by }}
      fromLabel={m.settings_confirmed_day()}
      onClose={onClose}
    >
      {(errorOf) => (
        <TextField
          label={m.settings_by()}
          value={by}
          maxLength={100}
          onChange={(typed) => form.change({ by: typed })}
          error={errorOf('by')}
        />
      )}
    </DecisionDialog>
  )
}

/** Switches a rule on or off from a day. */
export function SwitchDialog({ rule, on, onClose }: RuleDialogProps & { readonly on: boolean }) {
  const form = useDecision(`${on ? 'on' : 'off'}.${rule.id}`, NO_FIELDS, readNoFields)
  return (
    <DecisionDialog
      title={`${on ? m.settings_on_title() : m.settings_off_title()} · ${textOf(rule.title)}`}
      lead={on ? textOf(rule.requires) : m.settings_rules_lead()}
      form={form}
      value={{ kind: 'rule-switch', rule: rule.id, on }}
      fromLabel={m.settings_from()}
      danger={!on}
      onClose={onClose}
    />
  )
}

interface Extension {
  readonly through: CivilDate | undefined
  readonly forever: boolean
}

const NOT_EXTENDED: Extension = { through: undefined, forever: false }
const readExtension = (kept: Kept): Extension => ({
  through: dayIn(kept, 'through'),
  forever: kept['forever'] === true,
})

/** The plan behind a rule goes on through a day, or without end. */
export function ExtendDialog({ rule, onClose }: RuleDialogProps) {
  const form = useDecision(`extend.${rule.id}`, NOT_EXTENDED, readExtension)
  const { through, forever } = form.draft
  const until = forever ? null : through
  return (
    <DecisionDialog
      title={`${m.settings_extend_title()} · ${textOf(rule.title)}`}
      form={form}
      value={until === undefined ? undefined : { kind: 'plan', rule: rule.id, through: until }}
      fromLabel={m.settings_plan_decided()}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <Checkbox checked={forever} onChange={({ target }) => form.change({ forever: target.checked })}>
            {m.settings_plan_forever()}
          </Checkbox>
          {!forever && (
            <DateField
              label={m.settings_plan_through()}
              value={through}
              onChange={(day) => form.change({ through: day })}
              error={errorOf('through')}
            />
          )}
        </>
      )}
    </DecisionDialog>
  )
}
