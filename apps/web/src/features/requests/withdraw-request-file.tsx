import type { RequestFile } from '@tenderlight/contracts/request-files'
import { useMutation } from '@tanstack/react-query'
import { ReasonDialog } from '../../app/reason-dialog.tsx'
import { trpc } from '../../app/trpc.ts'
import { useSaved } from '../../app/use-saved.ts'
import { m } from '../../paraglide/messages.js'

/** Takes a file of a matter back: it stays, marked, with the reason. */
export function WithdrawRequestFile({ file, onClose }: { readonly file: RequestFile; readonly onClose: () => void }) {
  const { mutateAsync } = useMutation(trpc.requests.withdrawFile.mutationOptions(useSaved(m.req_file_withdrawn)))
  return (
    <ReasonDialog
      name={`request.file.${file.id}`}
      title={m.req_file_withdraw_one({ filename: file.filename })}
      lead={m.req_file_withdraw_lead()}
      okText={m.req_file_withdraw()}
      danger
      label={m.req_file_reason()}
      act={(reason) => mutateAsync({ id: file.id, reason: reason.trim() })}
      onClose={onClose}
    />
  )
}
