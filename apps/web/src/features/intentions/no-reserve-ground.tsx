import { GROUND_WORDS, GROUNDS, groundText, readGround } from '@tenderlight/compliance/reservation/ground'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { textOf } from '../../ui/text-of.ts'
import type { Draft, DraftChange } from './draft.ts'
import { hintOf } from './field-props.ts'

interface NoReserveGroundProps {
  readonly draft: Draft
  readonly change: (change: DraftChange) => void
}

/** Why nothing is reserved, or too little: one of the five grounds of the article, and the unit's own explanation. */
export function NoReserveGround({ draft, change }: NoReserveGroundProps) {
  const ground = readGround(draft.noReserveReason)
  const put = (next: Partial<typeof ground>) => change({ noReserveReason: groundText({ ...ground, ...next }) })
  return (
    <>
      <ChoiceField
        label={m.intention_ground()}
        hint={m.intention_ground_hint()}
        value={ground.item === undefined ? undefined : `${ground.item}`}
        options={GROUNDS.map((item) => ({ value: `${item}`, label: textOf(GROUND_WORDS[item]) }))}
        onChange={(chosen) => put({ item: GROUNDS.find((item) => `${item}` === chosen) })}
      />
      <TextField
        label={draft.measure === 'none' ? m.intention_reason() : m.intention_fewer_reason()}
        hint={hintOf(draft, 'noReserveReason', m.intention_reason_hint())}
        value={ground.explanation}
        maxLength={900}
        rows={2}
        onChange={(explanation) => put({ explanation })}
      />
    </>
  )
}
