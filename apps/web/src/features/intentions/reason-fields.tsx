import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import type { Draft, DraftChange } from './draft.ts'
import { hintOf } from './field-props.ts'
import { NO_GROUND } from './measure-change.ts'
import { NoReserveGround } from './no-reserve-ground.tsx'

interface ReasonFieldsProps {
  readonly draft: Draft
  /** The rules ask for it: less is reserved than they want, or nothing. */
  readonly asked: boolean
  readonly change: (change: DraftChange) => void
}

/**
 * Why so little is reserved, and the telephone for complaints: where it is asked for. What stands there once it is asked
 * for no more stays in sight, since it goes out with the notice, until it is cleared.
 */
export function ReasonFields({ draft, asked, change }: ReasonFieldsProps) {
  const { measure, noReserveReason, complaintPhone } = draft
  const needed = asked || measure === 'none'
  if (!needed && noReserveReason === '' && complaintPhone === '') return null
  return (
    <>
      {!needed && (
        <p className="small muted" role="status">
          {m.intention_reason_needless()}{' '}
          <Button size="small" onClick={() => change(NO_GROUND)}>
            {m.intention_reason_clear()}
          </Button>
        </p>
      )}
      <NoReserveGround draft={draft} change={change} />
      <TextField
        label={m.intention_phone()}
        hint={hintOf(draft, 'complaintPhone', measure === 'none' ? undefined : m.intention_reason_short_hint())}
        type="tel"
        value={complaintPhone}
        maxLength={50}
        onChange={(phone) => change({ complaintPhone: phone })}
      />
    </>
  )
}
