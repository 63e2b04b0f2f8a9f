import { DEFAULT_POLICY } from '@tenderlight/compliance/desk/alert-policy'
import type { AlertPolicyStep } from '@tenderlight/compliance/desk/kinds'
import { m } from '../../paraglide/messages.js'
import { AlertPolicyDialog } from './alert-policy-dialog.tsx'
import { AlertPolicyPreview } from './alert-policy-preview.tsx'
import { AUDIENCE_WORDS, CHANNEL_WORDS, PACE_WORDS, whenOf, wordsFor } from './alert-policy-words.ts'
import { DeskSection } from './desk-section.tsx'
import { contentOf, useDesk } from './use-desk.ts'

/** 提醒规则: who is told at yellow, at red and after some working days more, and what that comes to. */
export function AlertPolicySection() {
  const desk = useDesk('alert-policy')
  const policy = contentOf(desk)
  return (
    <>
      <DeskSection
        desk={desk}
        standing={
          <ul>
            {policy?.steps.map((entry, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- their place is what entries are known by
              <li key={index}>{lineOf(entry)}</li>
            ))}
          </ul>
        }
        Dialog={AlertPolicyDialog}
      />
      <AlertPolicyPreview policy={policy ?? DEFAULT_POLICY} />
    </>
  )
}

function lineOf(entry: AlertPolicyStep): string {
  return m.alp_line({
    when: whenOf(entry),
    to: wordsFor(AUDIENCE_WORDS, entry.to),
    channels: wordsFor(CHANNEL_WORDS, entry.channels),
    how: PACE_WORDS[entry.how](),
  })
}
