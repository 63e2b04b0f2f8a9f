import { DEFAULT_POLICY } from '@tenderlight/compliance/desk/alert-policy'
import { readContent } from '@tenderlight/compliance/desk/read-content'
import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { contentOfDraft, draftOf, NEW_ENTRY, readPolicyDraft } from './alert-policy-draft.ts'
import type { EntryDraft } from './alert-policy-draft.ts'
import { AlertPolicyEntry } from './alert-policy-entry.tsx'
import { AlertPolicyPreview } from './alert-policy-preview.tsx'
import { DeskDialog } from './desk-dialog.tsx'
import type { DeskDialogOf } from './desk-section.tsx'
import { contentOf } from './use-desk.ts'
import { useDeskForm } from './use-desk-form.ts'

/** Entries of the policy, one below the other, with what they come to. Begins with what holds, or with what holds by default. */
export function AlertPolicyDialog({ desk, onClose }: DeskDialogOf<'alert-policy'>) {
  const form = useDeskForm(desk, 'set', draftOf(contentOf(desk) ?? DEFAULT_POLICY), readPolicyDraft)
  const { steps } = form.draft
  const content = contentOfDraft({ steps })
  const readable = readContent('alert-policy', content).content
  const change = (at: number, by: Partial<EntryDraft>) =>
    form.change({ steps: steps.map((entry, index) => (index === at ? { ...entry, ...by } : entry)) })
  return (
    <DeskDialog desk={desk} form={form} content={content} onClose={onClose}>
      {(errorOf) => (
        <>
          {steps.map((entry, index) => (
            <AlertPolicyEntry
              // oxlint-disable-next-line react/no-array-index-key -- their place is what entries are known by
              key={index}
              entry={entry}
              number={index + 1}
              errorOf={(field) => errorOf(`steps.${index + 1}.${field}`)}
              onChange={(by) => change(index, by)}
              onRemove={
                steps.length > 1 ? () => form.change({ steps: steps.filter((_, at) => at !== index) }) : undefined
              }
            />
          ))}
          <p>
            <Button onClick={() => form.change({ steps: [...steps, NEW_ENTRY] })}>{m.alp_add()}</Button>
          </p>
          {readable !== undefined && <AlertPolicyPreview policy={readable} />}
        </>
      )}
    </DeskDialog>
  )
}
