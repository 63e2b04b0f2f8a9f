import { useMutation } from '@tanstack/react-query'
import type { Finding } from '@tenderlight/compliance/finding'
import { Alert, Button } from 'antd'
import { sayFailure } from '../../../app/api-error.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { saveFile } from '../../../ui/save-file.ts'

interface WhyRecordProps {
  readonly procurementKey: string
  readonly finding: Finding
}

/** Hands out everything that the finding was made of, sealed: anybody can compute it again from the file alone. */
export function WhyRecord({ procurementKey: key, finding: { rule, part, matter } }: WhyRecordProps) {
  const asked = { key, rule, ...(part === undefined ? {} : { part }), ...(matter === undefined ? {} : { matter }) }
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => queryClient.query({ ...trpc.rulebook.record.queryOptions(asked), staleTime: 0 }),
    onSuccess: ({ filename, record }) => saveFile(filename, 'application/json', `${JSON.stringify(record)}\n`),
  })
  return (
    <div className="why-record no-print">
      <Button size="small" loading={isPending} onClick={() => mutate()}>
        {m.why_record()}
      </Button>
      <span className="muted small">{m.why_record_hint()}</span>
      {error !== null && <Alert type="error" showIcon title={sayFailure(error)} />}
    </div>
  )
}
