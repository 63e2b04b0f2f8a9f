import { useMutation } from '@tanstack/react-query'
import type { CaseOutput } from '@tenderlight/contracts/cases'
import { FormDialog } from '../../app/form-dialog.tsx'
import { trpc } from '../../app/trpc.ts'
import { useSaved } from '../../app/use-saved.ts'
import { m } from '../../paraglide/messages.js'
import { ACT_WORDS } from './case-words.ts'

/** The last look before a letter goes out: to whom, answered by when. It cannot be taken back. */
export function IssueDialog({ of, onClose }: { readonly of: CaseOutput; readonly onClose: () => void }) {
  const issuing = useMutation(trpc.cases.issueLetters.mutationOptions(useSaved(m.case_issued, onClose)))
  const { letter } = of
  return (
    <FormDialog
      title={ACT_WORDS['issue-letter']()}
      lead={m.case_issue_lead({ unit: of.case.unit.name })}
      okText={ACT_WORDS['issue-letter']()}
      pending={issuing.isPending}
      error={issuing.error}
      onOk={() => issuing.mutate({ ids: [of.case.id] })}
      onClose={onClose}
    >
      {letter !== null && (
        <p>
          <b>{letter.content.title}</b>
          <br />
          {letter.dueOn === null ? m.case_letter_no_day() : m.case_due_by({ date: letter.dueOn })}
        </p>
      )}
    </FormDialog>
  )
}
