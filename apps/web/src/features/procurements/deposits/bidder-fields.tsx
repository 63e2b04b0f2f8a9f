import type { Scale } from '@tenderlight/compliance/procurement/vocabulary'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { choices, SCALE_WORDS } from '../../../ui/vocabulary.ts'
import type { Won } from './entry-draft.ts'

interface BidderFieldsProps {
  readonly scale: Scale | undefined
  readonly won: Won
  readonly change: (change: { scale: Scale | undefined } | { won: Won }) => void
  /** A performance bond is given by the winner alone: nobody is asked. */
  readonly withAward: boolean
}

const WON_WORDS = { 'by-record': m.deposit_won_by_record, won: m.deposit_won, lost: m.deposit_lost } as const

/** What the unit says of a bidder by itself: its size, and whether it won. */
export function BidderFields({ scale, won, change, withAward }: BidderFieldsProps) {
  return (
    <>
      <ChoiceField
        label={m.deposit_scale()}
        mark={m.optional_mark()}
        value={scale}
        allowClear
        options={choices(SCALE_WORDS)}
        onChange={(next) => change({ scale: next })}
      />
      {withAward && (
        <ChoiceField
          label={m.deposit_award()}
          value={won}
          options={choices(WON_WORDS)}
          onChange={(next) => next !== undefined && change({ won: next })}
        />
      )}
    </>
  )
}
