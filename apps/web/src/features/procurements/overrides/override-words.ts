import type { OverrideOutput } from '@tenderlight/contracts/procurements'
import { m } from '../../../paraglide/messages.js'

/** What is to be done although a promise stands in the way. In the order of their choice list. */
export const COMMAND_WORDS: Readonly<Record<OverrideOutput['command'], () => string>> = {
  'publish-announcement': m.override_command_announcement,
  'issue-award-notice': m.override_command_award,
  'sign-contract': m.override_command_contract,
  'publish-intention': m.override_command_intention,
}

export const STATE_LOOKS: Readonly<
  Record<OverrideOutput['state'], { readonly tag: string; readonly word: () => string }>
> = {
  waiting: { tag: 'tag tag-accent', word: m.override_state_waiting },
  approved: { tag: 'tag tag-green', word: m.override_state_approved },
  declined: { tag: 'tag', word: m.override_state_declined },
  withdrawn: { tag: 'tag', word: m.override_state_withdrawn },
}

/** Who decided what and when; undefined while it waits. */
export function sayDecision(state: OverrideOutput['state'], by: string, at: string): string | undefined {
  switch (state) {
    case 'waiting':
      return undefined
    case 'approved':
      return m.override_decided_approved({ by, at })
    case 'declined':
      return m.override_decided_declined({ by, at })
    case 'withdrawn':
      return m.override_decided_withdrawn({ by, at })
  }
}
