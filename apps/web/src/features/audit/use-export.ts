import { App } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../app/api-error.ts'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { saveFile } from '../../ui/save-file.ts'
import { useMutation } from '@tanstack/react-query'

/** Fetches the whole log page by page and hands it to the reader as a file; nothing is saved of one that breaks off. */
export function useExport(): { readonly running: boolean; readonly start: () => void } {
  const { message } = App.useApp()
  const begin = useMutation(trpc.audit.beginExport.mutationOptions())
  const [running, setRunning] = useState(false)
  const fetchAll = async () => {
    const { filename, lines, through } = await begin.mutateAsync()
    const parts = [lines]
    for (let after = 0; after < through;) {
      const page = await queryClient.query({
        ...trpc.audit.exportEntries.queryOptions({ after, through }),
        gcTime: 0,
      })
      parts.push(page.lines)
      after = page.last
    }
    saveFile(filename, 'application/jsonl', parts.join(''))
    void message.success(m.log_exported({ n: through }))
    await queryClient.invalidateQueries({ queryKey: trpc.audit.pathKey() })
  }
  const start = () => {
    setRunning(true)
    fetchAll()
      .catch((error: unknown) => void message.error(sayFailure(error)))
      .finally(() => setRunning(false))
  }
  return { running, start }
}
