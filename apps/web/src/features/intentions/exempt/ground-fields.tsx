import type { Method } from '@tenderlight/compliance/procurement/vocabulary'
import type { ExemptionGround } from '@tenderlight/contracts/exemption-grounds'
import { Checkbox } from 'antd'
import { useSession } from '../../../app/session.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { DateField } from '../../../ui/antd/date-field.tsx'
import { TimeField } from '../../../ui/antd/time-field.tsx'
import { UrgencyFields } from '../../../ui/antd/urgency-fields.tsx'
import { choices, EXEMPTION_WORDS } from '../../../ui/vocabulary.ts'
import type { Claim } from './claim.ts'

interface GroundFieldsProps {
  readonly claim: Claim
  /** Somebody has tried to save. */
  readonly asked: boolean
  readonly onChange: (change: Partial<Claim>) => void
  /** A channel is the method of the purchase. */
  readonly onMethod: (method: Method) => void
}

/** The ground, of a closed list, with what it has to say. */
export function GroundFields({ claim, asked, onChange, onMethod }: GroundFieldsProps) {
  const { today } = useSession()
  const { ground, small, reason, approvedBy, on, time } = claim
  const choose = (chosen: ExemptionGround | undefined) => {
    onChange({ ground: chosen })
    if (chosen !== undefined && chosen !== 'urgent') onMethod(chosen)
  }
  const isChannel = ground === 'fixed-point' || ground === 'agreement-supply'
  return (
    <>
      <ChoiceField
        label={m.exempt_ground()}
        hint={m.exempt_ground_hint()}
        value={ground}
        options={choices(EXEMPTION_WORDS)}
        onChange={choose}
        error={asked && ground === undefined && m.exempt_ground_required()}
      />
      {isChannel && (
        <p>
          <Checkbox checked={small} onChange={({ target }) => onChange({ small: target.checked })}>
            {m.exempt_small()}
          </Checkbox>
          {asked && !small && <span className="small verdict-over">{m.exempt_small_required()}</span>}
        </p>
      )}
      {ground === 'urgent' && (
        <>
          <UrgencyFields urgency={{ reason, approvedBy }} onChange={onChange} asked={asked} />
          <div className="fields-pair">
            <DateField
              label={m.matter_on()}
              value={on}
              max={today}
              onChange={(day) => onChange({ on: day })}
              error={asked && on === undefined && m.fact_on_required()}
            />
            <TimeField
              label={m.fact_time()}
              hint={m.matter_time_hint()}
              value={time}
              onChange={(text) => onChange({ time: text })}
              error={asked && time === '' && m.matter_time_required()}
            />
          </div>
        </>
      )}
    </>
  )
}
