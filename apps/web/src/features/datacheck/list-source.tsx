import type { ListInput } from '@tenderlight/contracts/datacheck'
import { Alert, Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { DropZone } from '../../ui/drop-zone.tsx'
import { useUpload } from '../../ui/use-upload.ts'

interface ListSourceProps {
  /** Address of the province's list; null: none is set. */
  readonly site: string | null
  readonly pending: boolean
  readonly onSource: (source: ListInput['source']) => Promise<unknown>
}

const WORDS = { tooLarge: m.budget_too_large, unreadable: m.budget_unreadable } as const

/** A file of the list, or the province's site itself. */
export function ListSource({ site, pending, onSource }: ListSourceProps) {
  const { reading, problem, take } = useUpload((file) => onSource({ from: 'file', ...file }), WORDS)
  return (
    <>
      {problem !== undefined && <Alert type="error" showIcon role="alert" title={problem} />}
      <DropZone
        label={m.dc_drop()}
        formats={m.dc_drop_hint()}
        accept=".xlsx,.xls,.csv,.html,.htm"
        disabled={pending || reading !== undefined}
        onFile={(file) => void take(file)}
      />
      {site === null ? (
        <p className="muted small">{m.dc_fetch_unset()}</p>
      ) : (
        <p className="datacheck-fetch">
          <Button disabled={pending} onClick={() => void onSource({ from: 'site' }).catch(() => undefined)}>
            {m.dc_fetch()}
          </Button>
          <span className="muted small">{m.dc_fetch_from({ site })}</span>
        </p>
      )}
    </>
  )
}
