import { eventName } from '@tenderlight/compliance/say'
import { EVIDENCE_PATH } from '@tenderlight/contracts/evidence'
import type { EvidenceFile } from '@tenderlight/contracts/evidence'
import { Button } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { capital } from '../../../ui/capital.ts'
import { momentInChina } from '../../../ui/dates.ts'
import { fileSize } from '../../../ui/file-size.ts'
import { currentLocale } from '../../../ui/locale.ts'

interface EvidenceLineProps {
  readonly file: EvidenceFile
  /** Absent for those who only look. */
  readonly onWithdraw: ((file: EvidenceFile) => void) | undefined
}

/** One file: what it proves, how to fetch it, who attached it, and what became of it. */
export function EvidenceLine({ file, onWithdraw }: EvidenceLineProps) {
  const { id, event, filename, bytes, digest, note, recordedAt, recordedBy, withdrawn } = file
  return (
    <li className={withdrawn === null ? '' : 'evidence-withdrawn'}>
      <div>
        <p>
          <span className="tag">{capital(eventName(event, currentLocale()))}</span>{' '}
          <a className="evidence-name" href={`${EVIDENCE_PATH}/${id}`} download={filename}>
            {withdrawn === null ? filename : <s>{filename}</s>}
          </a>
        </p>
        {note !== null && <p className="evidence-note">{note}</p>}
        <p className="small muted num">
          {[fileSize(bytes), recordedBy, momentInChina(recordedAt)].join(' · ')}{' '}
          <span className="evidence-digest" title={m.evidence_digest({ digest })}>
            SHA-256 {digest.slice(0, 12)}…
          </span>
        </p>
        {withdrawn !== null && (
          <p className="small">
            {m.evidence_withdrawn({ by: withdrawn.by, at: momentInChina(withdrawn.at), reason: withdrawn.reason })}
          </p>
        )}
      </div>
      {withdrawn === null && onWithdraw !== undefined && (
        <Button size="small" aria-label={m.evidence_withdraw_one({ filename })} onClick={() => onWithdraw(file)}>
          {m.evidence_withdraw()}
        </Button>
      )}
    </li>
  )
}
