import { PROJECT_FILES_PATH } from '@tenderlight/contracts/audit'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { fetchFile } from '../../../app/fetch-file.ts'
import { NotTaken } from '../../../app/send-file.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'

/** Saves everything that is on record about the project as one signed archive; that it was exported is put on the log. */
export function ProjectFileButton({ procurementKey }: { readonly procurementKey: string }) {
  const { message } = App.useApp()
  const { mutate, isPending } = useMutation({
    mutationFn: () => fetchFile(`${PROJECT_FILES_PATH}/${procurementKey}`, 'project-file.zip'),
    onSuccess: () => {
      void message.success(m.aud_file_exported())
      return queryClient.invalidateQueries({ queryKey: trpc.audit.pathKey() })
    },
    onError: (error) => void message.error(error instanceof NotTaken ? error.message : m.error_network()),
  })
  return (
    <Button loading={isPending} onClick={() => mutate()}>
      {m.aud_file_export()}
    </Button>
  )
}
