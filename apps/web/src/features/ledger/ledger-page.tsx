import { useMutation } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../app/api-error.ts'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { DropZone } from '../../ui/drop-zone.tsx'
import { fileSize } from '../../ui/file-size.ts'
import { ConfirmedCard } from './confirmed-card.tsx'
import { HistoryCard } from './history-card.tsx'
import type { Confirmed } from '@tenderlight/contracts/ledger'
import { PreviewCard } from './preview-card.tsx'
import { useUpload } from '../../ui/use-upload.ts'
import './ledger.css'

/** Upload, look, confirm. Nothing is written before the last step. */
export function LedgerPage() {
  const mayImport = useSession().may('ledger.import')
  const [confirmed, setConfirmed] = useState<Confirmed>()
  const preview = useMutation(trpc.ledger.preview.mutationOptions())
  const { reading, problem, take, forget } = useUpload(preview.mutateAsync, {
    tooLarge: m.ledger_too_large,
    unreadable: m.ledger_unreadable,
  })
  const startOver = () => {
    preview.reset()
    setConfirmed(undefined)
    forget()
  }
  const shown = confirmed === undefined ? preview.data : undefined
  return (
    <Page title={m.ledger_title()} narrow>
      <div>
        <h1>{m.ledger_title()}</h1>
        <p className="muted">{m.ledger_lead()}</p>
      </div>
      {problem !== undefined && <Alert type="error" showIcon role="alert" title={problem} />}
      {preview.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(preview.error)} />}
      {confirmed !== undefined && <ConfirmedCard result={confirmed} onAgain={startOver} />}
      {shown !== undefined && (
        <PreviewCard
          preview={shown}
          onCancel={startOver}
          onConfirmed={(result) => {
            setConfirmed(result)
            void queryClient.invalidateQueries()
          }}
        />
      )}
      {mayImport && shown === undefined && confirmed === undefined && (
        <DropZone
          label={m.ledger_drop()}
          formats={m.ledger_formats()}
          accept=".xlsx,.xls,.csv"
          disabled={reading !== undefined}
          onFile={(file) => {
            startOver()
            void take(file)
          }}
        />
      )}
      <p role="status" className={reading === undefined ? 'visually-hidden' : 'muted'}>
        {reading !== undefined && m.ledger_reading({ filename: reading.name, size: fileSize(reading.size) })}
      </p>
      <HistoryCard />
    </Page>
  )
}
