import { CERTIFICATE_KEYS_PATH, MOST_CERTIFICATE_BYTES, VERIFY_PAGE } from '@tenderlight/contracts/certificate-paths'
import type { Certificate, Verified } from '@tenderlight/contracts/financing'
import { formatYuan } from '@tenderlight/law/money'
import { useEffect, useRef, useState } from 'react'
import type { SubmitEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import { DropZone } from '../../ui/drop-zone.tsx'
import { Light } from '../../ui/light.tsx'
import { go } from '../address.ts'
import { askNumber, askDocument } from './ask.ts'
import type { Answer } from './ask.ts'
import './verify.css'

/** Where a bank checks a certificate of a contract: by its number, from the address of a QR code, or with its file. Another number is another page. */
export function VerifyPage({ number }: { readonly number: string | undefined }) {
  const [typed, setTyped] = useState(number ?? '')
  const [answer, setAnswer] = useState<Answer | 'asking' | undefined>(number === undefined ? undefined : 'asking')
  const result = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (number === undefined) return undefined
    let left = false
    void askNumber(number).then((told) => {
      if (left) return
      setAnswer(told)
      result.current?.focus()
    })
    return () => {
      left = true
    }
  }, [number])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const wanted = typed.trim()
    if (wanted !== '') go(`${VERIFY_PAGE}/${encodeURIComponent(wanted)}`)
  }
  const take = async (file: File) => {
    setAnswer('asking')
    setAnswer(file.size > MOST_CERTIFICATE_BYTES ? NO_CERTIFICATE : await askDocument(await file.text()))
    result.current?.focus()
  }
  return (
    <article className="column verify">
      <title>{`${m.verify_title()} · ${m.app_name()}`}</title>
      <h1>{m.verify_title()}</h1>
      <p className="muted">{m.verify_lead()}</p>
      <div className="verify-ways">
        <form className="card" onSubmit={submit}>
          <label htmlFor="certificate-number">{m.verify_number()}</label>
          <div className="verify-line">
            <input
              id="certificate-number"
              type="text"
              autoComplete="off"
              maxLength={60}
              placeholder="HT-2026-0001"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
            <button type="submit" className="button">
              {m.verify_ask()}
            </button>
          </div>
        </form>
        <DropZone
          label={m.verify_file()}
          formats={m.verify_formats()}
          accept="application/json,.json"
          disabled={answer === 'asking'}
          onFile={(file) => void take(file)}
        />
      </div>
      <div ref={result} tabIndex={-1} role="status" className="verify-result">
        {answer === 'asking' && <p className="muted">{m.verify_asking()}</p>}
        {answer !== undefined && answer !== 'asking' && <Told answer={answer} />}
      </div>
      <p className="small muted">
        {m.verify_offline()} <a href={CERTIFICATE_KEYS_PATH}>{m.verify_keys()}</a>
      </p>
    </article>
  )
}

const NO_CERTIFICATE: Answer = { ok: true, verified: { verdict: 'unknown', certificate: null, withdrawnOn: null } }

function Told({ answer }: { readonly answer: Answer }) {
  if (!answer.ok) return <p>{m.verify_failed()}</p>
  const { verdict, certificate, withdrawnOn } = answer.verified
  return (
    <section className={`card verify-told verify-${verdict}`} aria-label={m.verify_result()}>
      <h2>
        <Light light={LIGHTS[verdict]} word={VERDICTS[verdict]()} />
      </h2>
      <p>{verdict === 'withdrawn' ? m.verify_withdrawn_on({ date: withdrawnOn ?? '' }) : MEANINGS[verdict]()}</p>
      {certificate !== null && (
        <>
          {verdict === 'altered' && <p>{m.verify_as_issued()}</p>}
          <Contract certificate={certificate} />
        </>
      )}
    </section>
  )
}

const LIGHTS = { valid: 'green', withdrawn: 'grey', altered: 'red', unknown: 'grey' } as const
const VERDICTS = {
  valid: m.verify_valid,
  withdrawn: m.verify_withdrawn,
  altered: m.verify_altered,
  unknown: m.verify_unknown,
} as const satisfies Record<Verified['verdict'], () => string>
const MEANINGS = {
  valid: m.verify_valid_means,
  altered: m.verify_altered_means,
  unknown: m.verify_unknown_means,
} as const

function Contract({ certificate }: { readonly certificate: Certificate }) {
  const { number, district, project, buyer, supplier, amount, signedOn, issuedOn, key } = certificate
  const fields = [
    [m.verify_field_number(), number],
    [m.verify_field_district(), district],
    [m.verify_field_project(), `${project.title}(${project.number})`],
    [m.verify_field_buyer(), buyer],
    [m.verify_field_supplier(), supplier.name],
    [m.verify_field_code(), supplier.code],
    [m.verify_field_amount(), m.verify_yuan({ amount: formatYuan(amount) })],
    [m.verify_field_signed(), signedOn],
    [m.verify_field_issued(), issuedOn],
    [m.verify_field_key(), key],
  ] as const
  return (
    <dl className="verify-fields">
      {fields.map(([term, said]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className="num">{said}</dd>
        </div>
      ))}
    </dl>
  )
}
