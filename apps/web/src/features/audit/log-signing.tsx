import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { saveFile } from '../../ui/save-file.ts'

interface LogSigningProps {
  readonly head: {
    readonly day: string
    readonly number: number
    readonly signedAt: string
    readonly key: string
  } | null
  readonly keys: readonly { readonly id: string; readonly pem: string }[]
}

/** Up to where the log is signed, and the public keys for whoever wants to check it. */
export function LogSigning({ head, keys }: LogSigningProps) {
  return (
    <p className="muted small log-signing">
      {head === null
        ? m.log_unsigned()
        : m.log_signed({ day: head.day, n: head.number, at: momentInChina(head.signedAt), key: head.key })}{' '}
      {keys.length > 0 && (
        <Button
          className="no-print"
          type="link"
          size="small"
          onClick={() =>
            saveFile('tenderlight-log-keys.pem', 'application/x-pem-file', keys.map(({ pem }) => pem).join(''))
          }
        >
          {m.log_save_keys()}
        </Button>
      )}
    </p>
  )
}
