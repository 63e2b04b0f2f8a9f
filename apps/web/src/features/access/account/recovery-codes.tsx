import { Button } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { saveFile } from '../../../ui/save-file.ts'

interface RecoveryCodesProps {
  readonly codes: readonly string[]
  readonly username: string
}

/** The codes for when the telephone is lost, shown this once, to be printed or kept in a file. */
export function RecoveryCodes({ codes, username }: RecoveryCodesProps) {
  const save = () => {
    const lines = [m.recovery_file({ username }), '', ...codes, '']
    saveFile(`tenderlight-${username}.txt`, 'text/plain;charset=utf-8', lines.join('\r\n'))
  }
  return (
    <div className="recovery-codes">
      <ul className="num" aria-label={m.recovery_codes()}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button className="no-print" onClick={save}>
        {m.recovery_save()}
      </Button>
    </div>
  )
}
