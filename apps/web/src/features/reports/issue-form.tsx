import type { MakeReportOutput } from '@tenderlight/contracts/reports'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Restored } from '../../app/restored.tsx'
import { useOwnForm } from '../../app/use-own-form.ts'
import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import '../../ui/antd/forms.css'
import { draftOf, readIssueDraft, unwritten } from './issue-draft.ts'
import { IssueDialog } from './issue-dialog.tsx'
import { ReportView } from './report-view.tsx'

const LEAST_TITLE = 2
const LONGEST_TITLE = 100

/** The report with a field wherever people write something; it is issued after a last look. */
export function IssueForm({ made }: { readonly made: MakeReportOutput }) {
  const { document } = made
  const { kind, period, unit } = document
  const form = useOwnForm(
    `report.${kind}.${period.from}.${period.through}.${unit?.id ?? ''}`,
    draftOf(document),
    readIssueDraft,
  )
  const { title, words } = form.draft
  const [asked, setAsked] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const missing = unwritten(document, form.draft)
  const lacksTitle = title.trim().length < LEAST_TITLE
  const isLacking = lacksTitle || missing.length > 0
  return (
    <div className="report-page">
      <Restored of={form} />
      <TextField
        label={m.rep_issue_name()}
        value={title}
        maxLength={LONGEST_TITLE}
        onChange={(text) => form.change({ title: text })}
        error={asked && lacksTitle && m.rep_issue_name_missing()}
      />
      <ReportView
        document={document}
        writing={{
          words,
          missing: asked ? missing : [],
          onWords: (section, said) => form.change({ words: { ...words, [section]: said } }),
        }}
      />
      {asked && isLacking && <Alert type="error" showIcon role="alert" title={m.rep_issue_lacks()} />}
      <p className="no-print">
        <Button
          type="primary"
          onClick={() => {
            setAsked(true)
            if (!isLacking) setConfirming(true)
          }}
        >
          {m.rep_issue()}
        </Button>
      </p>
      {confirming && (
        <IssueDialog made={made} draft={form.draft} onIssued={form.forget} onClose={() => setConfirming(false)} />
      )}
    </div>
  )
}
