import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Application, IssuedCertificate } from '@tenderlight/contracts/financing'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { joinWords } from '../../../ui/join-words.ts'
import { momentInChina } from '../../../ui/dates.ts'
import { Light } from '../../../ui/light.tsx'
import { recordFieldName } from '../../../ui/record-field.ts'
import { FoldedCard } from '../sections/folded-card.tsx'
import { ApplicationDialog } from './application-dialog.tsx'
import { sayApplication } from './financing-words.ts'
import { IssueDialog } from './issue-dialog.tsx'
import { WithdrawCertificateDialog } from './withdraw-certificate-dialog.tsx'
import './financing.css'

interface FinancingCardProps {
  readonly procurementKey: string
  readonly contracted: boolean
}

/** The certificates of a contract and the applications for credit on it. */
export function FinancingCard({ procurementKey: key, contracted }: FinancingCardProps) {
  const { may } = useSession()
  const { data } = useSuspenseQuery(trpc.financing.ofProcurement.queryOptions({ key }))
  const [issuing, setIssuing] = useState(false)
  const [withdrawing, setWithdrawing] = useState<IssuedCertificate>()
  /** `null`: a new application. */
  const [recording, setRecording] = useState<Application | null>()
  const { missing, certificates, applications } = data
  const standing = certificates.some(({ withdrawn }) => withdrawn === null)
  const acts = (
    <div className="form-buttons no-print">
      {may('certificates.issue') && !standing && missing.length === 0 && (
        <Button size="small" onClick={() => setIssuing(true)}>
          {m.certificate_issue()}
        </Button>
      )}
      {may('financing.record') && (
        <Button size="small" onClick={() => setRecording(null)}>
          {m.credit_record()}
        </Button>
      )}
      <Link to="/financing">{m.credit_years_link()}</Link>
    </div>
  )
  const lacks =
    missing.length === 0
      ? undefined
      : m.certificate_missing({ fields: joinWords(missing.map((field) => recordFieldName(field))) })
  const nothing = contracted ? (lacks ?? m.credit_none()) : m.credit_later()
  return (
    <>
      {certificates.length + applications.length === 0 ? (
        <FoldedCard id="financing" title={m.credit_title()} what={nothing}>
          {contracted && acts}
        </FoldedCard>
      ) : (
        <section className="card" aria-labelledby="financing">
          <div className="card-head financing-head">
            <h2 id="financing">{m.credit_title()}</h2>
            {acts}
          </div>
          {lacks !== undefined && <p className="financing-line muted">{lacks}</p>}
          <ul className="financing-list">
            {certificates.map((certificate) => (
              <CertificateLine
                key={certificate.id}
                procurementKey={key}
                certificate={certificate}
                onWithdraw={may('certificates.withdraw') ? setWithdrawing : undefined}
              />
            ))}
            {applications.map((application) => (
              <li key={application.id}>
                <p>
                  <b>{application.bank}</b> <span className="num">{sayApplication(application)}</span>
                </p>
                {application.note !== null && <p>{application.note}</p>}
                <p className="small muted num">
                  {application.recordedBy} · {momentInChina(application.recordedAt)}
                </p>
                {application.before.length > 0 && (
                  <details className="small">
                    <summary>{m.credit_before({ n: application.before.length })}</summary>
                    <ul>
                      {application.before.map((earlier) => (
                        <li key={earlier.recordedAt} className="num">
                          {earlier.bank} {sayApplication(earlier)} · {earlier.recordedBy} ·{' '}
                          {momentInChina(earlier.recordedAt)}
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
                {may('financing.record') && (
                  <Button
                    size="small"
                    className="no-print"
                    aria-label={m.credit_update_one({ bank: application.bank })}
                    onClick={() => setRecording(application)}
                  >
                    {m.credit_update()}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {issuing && <IssueDialog procurementKey={key} onClose={() => setIssuing(false)} />}
      {withdrawing !== undefined && (
        <WithdrawCertificateDialog certificate={withdrawing} onClose={() => setWithdrawing(undefined)} />
      )}
      {recording !== undefined && (
        <ApplicationDialog
          procurementKey={key}
          application={recording ?? undefined}
          onClose={() => setRecording(undefined)}
        />
      )}
    </>
  )
}

interface CertificateLineProps {
  readonly procurementKey: string
  readonly certificate: IssuedCertificate
  /** Absent for those who only look. */
  readonly onWithdraw: ((certificate: IssuedCertificate) => void) | undefined
}

function CertificateLine({ procurementKey: key, certificate, onWithdraw }: CertificateLineProps) {
  const { id, document, issuedAt, issuedBy, withdrawn, differs } = certificate
  return (
    <li>
      <p>
        <Light
          light={withdrawn === null ? 'green' : 'grey'}
          word={withdrawn === null ? m.certificate_valid() : m.certificate_withdrawn()}
        />{' '}
        <Link to="/procurements/$key/certificate/$id" params={{ key, id }}>
          {m.certificate_of({ number: document.number })}
        </Link>
      </p>
      <p className="small muted num">
        {document.supplier.name} {document.supplier.code} · {issuedBy} · {momentInChina(issuedAt)}
      </p>
      {withdrawn !== null && (
        <p className="small">
          {m.evidence_withdrawn({ by: withdrawn.by, at: momentInChina(withdrawn.at), reason: withdrawn.reason })}
        </p>
      )}
      {differs && <p className="small financing-differs">{m.certificate_differs()}</p>}
      {withdrawn === null && onWithdraw !== undefined && (
        <Button
          size="small"
          className="no-print"
          aria-label={m.certificate_withdraw_one({ number: document.number })}
          onClick={() => onWithdraw(certificate)}
        >
          {m.certificate_withdraw()}
        </Button>
      )}
    </li>
  )
}
