import { useMutation } from '@tanstack/react-query'
import { exportFormat } from '@tenderlight/contracts/exports'
import type { ExportFormat } from '@tenderlight/contracts/exports'
import { App, Button } from 'antd'
import { sayFailure } from '../../app/api-error.ts'
import '../../ui/antd/forms.css'
import { m } from '../../paraglide/messages.js'
import { saveFile } from '../../ui/save-file.ts'

interface MadeFile {
  readonly filename: string
  readonly type: string
  /** Base64. */
  readonly content: string
}

const WORDS: Readonly<Record<ExportFormat, () => string>> = {
  xlsx: m.rep_xlsx,
  docx: m.rep_docx,
  pdf: m.rep_pdf,
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0)

/** The report as a workbook and as a paper, and on the reader's own printer. */
export function DownloadButtons({ fetchIn }: { readonly fetchIn: (format: ExportFormat) => Promise<MadeFile> }) {
  const { message } = App.useApp()
  const fetching = useMutation({
    mutationFn: fetchIn,
    onSuccess: ({ content, filename, type }) => saveFile(filename, type, bytesOf(content)),
    onError: (error) => void message.error(sayFailure(error)),
  })
  return (
    <span className="form-buttons no-print">
      {exportFormat.options.map((format) => (
        <Button
          key={format}
          loading={fetching.isPending && fetching.variables === format}
          onClick={() => fetching.mutate(format)}
        >
          {WORDS[format]()}
        </Button>
      ))}
      <Button onClick={() => window.print()}>{m.rep_print()}</Button>
    </span>
  )
}
