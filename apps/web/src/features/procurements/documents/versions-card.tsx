import { DOCUMENT_PATH } from '@tenderlight/contracts/tender-documents'
import type { DocumentVersion } from '@tenderlight/contracts/tender-documents'
import { Link } from '@tanstack/react-router'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { fileSize } from '../../../ui/file-size.ts'

interface VersionsCardProps {
  readonly procurementKey: string
  readonly versions: readonly DocumentVersion[]
  readonly shown: number | undefined
}

/** Every version that was uploaded, newest first: none is ever replaced. */
export function VersionsCard({ procurementKey: key, versions, shown }: VersionsCardProps) {
  return (
    <section className="card" aria-labelledby="doc-versions">
      <h2 id="doc-versions" className="card-head">
        {m.doc_versions()}
      </h2>
      <ul className="doc-versions">
        {versions.map(({ id, version, filename, bytes, digest, by, at, note, lawOn }, index) => (
          <li key={id}>
            <p>
              <Link
                to="/procurements/$key/document"
                params={{ key }}
                search={index === 0 ? {} : { version }}
                aria-current={version === shown ? 'true' : undefined}
              >
                {m.doc_version({ n: version })}
              </Link>{' '}
              <a className="doc-name" href={`${DOCUMENT_PATH}/${id}`} download={filename}>
                {filename}
              </a>
            </p>
            {note !== null && <p className="doc-name">{note}</p>}
            <p className="small muted num">
              {[fileSize(bytes), by, momentInChina(at), m.doc_law_on({ date: lawOn })].join(' · ')}{' '}
              <span title={m.evidence_digest({ digest })}>SHA-256 {digest.slice(0, 12)}…</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
