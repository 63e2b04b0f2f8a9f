import type { HandoverChannelSettings } from '@tenderlight/contracts/handover'
import { Checkbox } from 'antd'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { DateField } from '../../ui/antd/date-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import type { ChannelDraft, ChannelProblems } from './channel-draft.ts'
import { METHOD_WORDS } from './handover-words.ts'

interface ChannelFieldsProps {
  readonly draft: ChannelDraft
  readonly secret: string
  /** Undefined before it was tried to save. */
  readonly problems: ChannelProblems | undefined
  readonly saved: HandoverChannelSettings
  readonly disabled: boolean
  readonly onChange: (by: Partial<ChannelDraft>) => void
  readonly onSecret: (secret: string) => void
}

/** The fields of a channel: its name, the way, which notices, from which day on. */
export function ChannelFields({ draft, secret, problems, saved, disabled, onChange, onSecret }: ChannelFieldsProps) {
  const { platform, method, intentions, announcements, from, url } = draft
  const methods = (['webhook', 'file', 'off'] as const).filter((one) => one !== 'file' || saved.directory !== null)
  return (
    <fieldset disabled={disabled} className="handover-fields">
      <TextField
        label={m.handover_platform()}
        hint={m.handover_platform_hint()}
        value={platform}
        maxLength={60}
        onChange={(typed) => onChange({ platform: typed })}
        error={problems?.platform === true && m.handover_platform_needed()}
      />
      <ChoiceField
        label={m.handover_method()}
        hint={method === 'off' ? m.handover_method_off_hint() : undefined}
        value={method}
        disabled={disabled}
        options={methods.map((value) => ({ value, label: METHOD_WORDS[value]() }))}
        onChange={(chosen) => onChange({ method: chosen ?? 'off' })}
      />
      {method === 'webhook' && (
        <>
          <TextField
            label={m.channels_webhook_url()}
            hint={m.handover_url_hint()}
            type="url"
            value={url}
            maxLength={2000}
            onChange={(typed) => onChange({ url: typed })}
            error={problems?.url === true && m.channels_webhook_url_bad()}
          />
          <TextField
            label={m.channels_webhook_secret()}
            hint={saved.webhookSecretSet ? m.channels_webhook_secret_set() : m.channels_webhook_secret_unset()}
            type="password"
            value={secret}
            maxLength={200}
            onChange={onSecret}
            error={sayMissing(problems?.secret)}
          />
        </>
      )}
      {method === 'file' && saved.directory !== null && (
        <p className="small">
          {m.handover_directory()} <code className="handover-said">{saved.directory}</code>
        </p>
      )}
      <div className="handover-kinds" role="group" aria-label={m.handover_kinds()}>
        <span>{m.handover_kinds()}</span>
        <Checkbox
          checked={intentions}
          disabled={disabled}
          onChange={({ target }) => onChange({ intentions: target.checked })}
        >
          {m.handover_kinds_intentions()}
        </Checkbox>
        <Checkbox
          checked={announcements}
          disabled={disabled}
          onChange={({ target }) => onChange({ announcements: target.checked })}
        >
          {m.handover_kinds_announcements()}
        </Checkbox>
        {problems?.kinds === true && (
          <p className="field-error small" role="alert">
            {m.handover_kinds_needed()}
          </p>
        )}
      </div>
      <DateField
        label={m.handover_from()}
        hint={m.handover_from_hint()}
        value={from}
        onChange={(day) => onChange({ from: day })}
        error={problems?.from === true && m.handover_day_needed()}
      />
    </fieldset>
  )
}

function sayMissing(secret: ChannelProblems['secret']): string | undefined {
  if (secret === undefined) return undefined
  return secret === 'needed' ? m.channels_webhook_secret_needed() : m.channels_webhook_secret_short()
}
