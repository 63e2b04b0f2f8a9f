import { useSuspenseQuery } from '@tanstack/react-query'
import { EVIDENCE_PATH } from '@tenderlight/contracts/evidence'
import type { Detail } from '@tenderlight/contracts/procurements'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { recordFieldName, recordFieldValue } from '../../../ui/record-field.ts'
import { AttachDialog } from '../evidence/attach-dialog.tsx'
import { isSpecial, markOf, MATTER_FIELDS } from './is-special.ts'

/** Why a project did not wait, or needed no intention: its ground, since when, and the document. Nothing where neither is so. */
export function MatterCard({ detail }: { readonly detail: Detail }) {
  const { key, record } = detail
  const { may } = useSession()
  const { data } = useSuspenseQuery(trpc.evidence.ofProcurement.queryOptions({ key }))
  const [attaching, setAttaching] = useState(false)
  const marked = markOf(detail)
  const said = MATTER_FIELDS.flatMap((field) => {
    const value = recordFieldValue(field, record[field])
    return value === undefined ? [] : [[recordFieldName(field), value] as const]
  })
  if (!isSpecial(detail)) return null
  const files = data.files.filter(({ event, withdrawn }) => event === 'special-matter-mark' && withdrawn === null)
  return (
    <section className="card" aria-labelledby="special-matter">
      <h2 id="special-matter" className="card-head">
        {m.matter_title()}
      </h2>
      <dl className="attributes">
        {said.map(([term, value]) => (
          <Pair key={term} term={term}>
            {value}
          </Pair>
        ))}
        {marked !== undefined && (
          <>
            <Pair term={m.matter_marked_at()}>{[marked.on, marked.time].filter(Boolean).join(' ')}</Pair>
            <Pair term={m.matter_documents()}>
              {files.map(({ id, filename }) => (
                <a key={id} className="text-link matter-file" href={`${EVIDENCE_PATH}/${id}`} download={filename}>
                  {filename}
                </a>
              ))}
              {files.length === 0 && <span className="tag tag-yellow">{m.matter_no_document()}</span>}{' '}
              {may('evidence.attach') && data.mostBytes > 0 && (
                <Button size="small" className="no-print" onClick={() => setAttaching(true)}>
                  {m.matter_attach()}
                </Button>
              )}
            </Pair>
          </>
        )}
      </dl>
      {attaching && (
        <AttachDialog
          procurementKey={key}
          steps={['special-matter-mark']}
          mostBytes={data.mostBytes}
          onClose={() => setAttaching(false)}
        />
      )}
    </section>
  )
}

function Pair({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd className="num">{children}</dd>
    </>
  )
}
