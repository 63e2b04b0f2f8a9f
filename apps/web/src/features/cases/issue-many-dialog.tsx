import { useMutation } from '@tanstack/react-query'
import type { CaseRow } from '@tenderlight/contracts/cases'
import { Alert, App } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../app/api-error.ts'
import { FormDialog } from '../../app/form-dialog.tsx'
import { queryClient, trpcClient } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'

interface IssueManyDialogProps {
  readonly chosen: readonly CaseRow[]
  /** With those that were not issued. */
  readonly onClose: (left: ReadonlySet<string>) => void
}

interface NotIssued {
  readonly row: CaseRow
  readonly problem: string
}

/** One last look for several letters. Each goes out by itself: one that is refused keeps back none of the others, and is named. */
export function IssueManyDialog({ chosen, onClose }: IssueManyDialogProps) {
  const { message } = App.useApp()
  // What is still to go out: the list behind the dialog moves on with each letter.
  const [rows, setRows] = useState(chosen)
  const [refused, setRefused] = useState<readonly NotIssued[]>([])
  const issuing = useMutation({
    mutationFn: async () => {
      const left: NotIssued[] = []
      for (const row of rows) {
        try {
          await trpcClient.cases.issueLetters.mutate({ ids: [row.id] })
        } catch (error) {
          left.push({ row, problem: sayFailure(error) })
        }
      }
      return left
    },
    onSuccess: async (left) => {
      const issued = rows.length - left.length
      await queryClient.invalidateQueries()
      if (issued > 0) void message.success(m.case_issued_many({ n: issued }))
      setRefused(left)
      setRows(left.map(({ row }) => row))
      if (left.length === 0) onClose(new Set())
    },
  })
  return (
    <FormDialog
      title={m.case_issue_many({ n: rows.length })}
      lead={m.case_issue_many_lead()}
      okText={m.case_issue_all()}
      pending={issuing.isPending}
      error={issuing.error}
      onOk={() => issuing.mutate()}
      onClose={() => onClose(new Set(refused.map(({ row }) => row.id)))}
    >
      {refused.length > 0 && (
        <Alert type="error" showIcon role="alert" title={m.case_not_issued({ n: refused.length })} />
      )}
      <ul className="case-chosen-rows">
        {rows.map((row) => (
          <li key={row.id}>
            {row.title} <span className="muted">{row.unit.name}</span>
            {refused
              .filter((one) => one.row.id === row.id)
              .map(({ problem }) => (
                <p key={problem} className="small">
                  {problem}
                </p>
              ))}
          </li>
        ))}
      </ul>
    </FormDialog>
  )
}
