import { useMutation } from '@tanstack/react-query'
import { ImportSteps } from '../../app/import-steps.tsx'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { ConfirmedCard } from './confirmed-card.tsx'
import { HistoryCard } from './history-card.tsx'
import { PreviewCard } from './preview-card.tsx'
import './ledger.css'

const WORDS = {
  drop: m.ledger_drop,
  formats: m.ledger_formats,
  reading: m.ledger_reading,
  tooLarge: m.ledger_too_large,
  unreadable: m.ledger_unreadable,
} as const

/** The ledger as a table: what is new in it, what changed, and what of it is wrong. */
export function LedgerPage() {
  const mayImport = useSession().may('ledger.import')
  const preview = useMutation(trpc.ledger.preview.mutationOptions())
  return (
    <Page title={m.ledger_title()} narrow>
      <div>
        <h1>{m.ledger_title()}</h1>
        <p className="muted">{m.ledger_lead()}</p>
      </div>
      <ImportSteps preview={preview} words={WORDS} mayImport={mayImport} Look={PreviewCard} Done={ConfirmedCard} />
      <HistoryCard />
    </Page>
  )
}
