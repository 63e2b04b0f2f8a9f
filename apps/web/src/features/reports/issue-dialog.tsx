import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { periodName } from '@tenderlight/compliance/reports/periods'
import type { MakeReportOutput } from '@tenderlight/contracts/reports'
import { App } from 'antd'
import { FormDialog } from '../../app/form-dialog.tsx'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { textOf } from '../../ui/text-of.ts'
import { wordsOf } from './issue-draft.ts'
import type { IssueDraft } from './issue-draft.ts'

interface IssueDialogProps {
  readonly made: MakeReportOutput
  readonly draft: IssueDraft
  readonly onIssued: () => void
  readonly onClose: () => void
}

/** The last look before a report goes out: it gets its number, the units that it names are told, and it is not changed any more. */
export function IssueDialog({ draft, made, onClose, onIssued }: IssueDialogProps) {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { document, seen } = made
  const { kind, period, unit } = document
  const issuing = useMutation(
    trpc.reports.issue.mutationOptions({
      onSuccess: async ({ id, number }) => {
        onIssued()
        void message.success(m.rep_issued({ number }))
        await navigate({ to: '/reports/issued/$id', params: { id } })
        await queryClient.invalidateQueries()
      },
      // The records may have moved meanwhile: what is shown is asked anew, what was typed stays.
      onError: () => queryClient.invalidateQueries({ queryKey: trpc.reports.make.queryKey() }),
    }),
  )
  return (
    <FormDialog
      title={m.rep_issue()}
      lead={m.rep_issue_confirm()}
      okText={m.rep_issue()}
      pending={issuing.isPending}
      error={issuing.error}
      onOk={() =>
        issuing.mutate({
          kind,
          period,
          ...(unit === null ? {} : { unit: unit.id }),
          seen,
          title: draft.title.trim(),
          words: [...wordsOf(document, draft)],
        })
      }
      onClose={onClose}
    >
      <p>
        <b>{draft.title}</b>
        <br />
        {textOf(periodName(period))} · {unit === null ? m.rep_whole_district() : unit.name}
      </p>
    </FormDialog>
  )
}
