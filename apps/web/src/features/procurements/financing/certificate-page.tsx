import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, notFound } from '@tanstack/react-router'
import { VERIFY_PAGE } from '@tenderlight/contracts/certificate-paths'
import { formatYuan } from '@tenderlight/law/money'
import { Button, QRCode } from 'antd'
import { usePublicAddress } from '../../../app/public-address.ts'
import { Page } from '../../../app/shell/page.tsx'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { saveFile } from '../../../ui/save-file.ts'
import './financing.css'

const route = getRouteApi('/workspace/procurements/$key/certificate/$id')

/** A certificate to be printed, or saved as a PDF by the browser: what it says, and the code that a bank scans. */
export function CertificatePage() {
  const { key, id } = route.useParams()
  const publicAddress = usePublicAddress()
  const { data } = useSuspenseQuery(trpc.financing.ofProcurement.queryOptions({ key }))
  const certificate = data.certificates.find((one) => one.id === id)
  if (certificate === undefined) throw notFound()
  const { document, withdrawn } = certificate
  const { number, district, project, buyer, supplier, amount, signedOn, issuedOn, key: keyId } = document
  const address = `${location.origin}${publicAddress(`${VERIFY_PAGE}/${encodeURIComponent(number)}`)}`
  const fields = [
    [m.certificate_number(), number],
    [m.certificate_project(), `${project.title}(${project.number})`],
    [m.certificate_buyer(), buyer],
    [m.certificate_supplier(), supplier.name],
    [m.certificate_code(), supplier.code],
    [m.certificate_amount(), m.certificate_yuan({ amount: formatYuan(amount) })],
    [m.certificate_signed_on(), signedOn],
    [m.certificate_issued_on(), issuedOn],
    [m.certificate_key(), keyId],
  ] as const
  return (
    <Page title={m.certificate_of({ number })} narrow>
      <nav className="muted small no-print" aria-label={m.detail_breadcrumb()}>
        <Link to="/procurements/$key" params={{ key }}>
          {project.title}
        </Link>
      </nav>
      <div className="form-buttons no-print">
        <Button type="primary" onClick={() => window.print()}>
          {m.certificate_print()}
        </Button>
        <Button
          onClick={() => saveFile(`${number}.json`, 'application/json', `${JSON.stringify(document, undefined, 2)}\n`)}
        >
          {m.certificate_save()}
        </Button>
      </div>
      <article className="card certificate">
        <h1>{m.certificate_heading()}</h1>
        <p className="muted">{m.certificate_by({ district })}</p>
        {withdrawn !== null && (
          <p className="financing-differs" role="status">
            {m.certificate_no_longer({ at: momentInChina(withdrawn.at) })}
          </p>
        )}
        <div className="certificate-body">
          <dl>
            {fields.map(([term, said]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd className="num">{said}</dd>
              </div>
            ))}
          </dl>
          <figure>
            <div role="img" aria-label={m.certificate_scan()}>
              <div aria-hidden="true">
                <QRCode value={address} type="svg" size={180} bordered={false} />
              </div>
            </div>
            <figcaption className="small">{m.certificate_scan()}</figcaption>
          </figure>
        </div>
        <p className="small muted certificate-foot">{m.certificate_foot({ address })}</p>
        <p className="small muted certificate-foot">Ed25519 {document.signature}</p>
      </article>
    </Page>
  )
}
