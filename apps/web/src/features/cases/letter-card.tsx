import { useMutation } from '@tanstack/react-query'
import { letterDay } from '@tenderlight/compliance/cases/letter-facts'
import type { LetterOutput } from '@tenderlight/contracts/case-letters'
import { Alert, Button } from 'antd'
import { sayFailure } from '../../app/api-error.ts'
import { trpcClient } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { saveFile } from '../../ui/save-file.ts'
import { momentInChina } from '../../ui/dates.ts'

interface LetterCardProps {
  readonly letter: LetterOutput
  readonly caseId: string
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))

/** The supervision letter as it was issued, or its draft, and the letter as a file. It is written in Chinese: it is the bureau's own paper. */
export function LetterCard({ letter, caseId }: LetterCardProps) {
  const { number, issuer, to, content, facts, dueOn, draftedBy, draftedAt, issuedBy, issuedOn } = letter
  const saving = useMutation({
    mutationFn: (format: 'docx' | 'pdf') => trpcClient.cases.letter.query({ id: caseId, format }),
    onSuccess: ({ filename, type, content: bytes }) => saveFile(filename, type, bytesOf(bytes)),
  })
  return (
    <section className="card" aria-labelledby="case-letter">
      <div className="card-head case-letter-head">
        <h2 id="case-letter">
          {number === null ? m.case_letter_draft() : m.case_letter()}{' '}
          {number !== null && <span className="num">{number}</span>}
        </h2>
        <span className="form-buttons no-print">
          {(['docx', 'pdf'] as const).map((format) => (
            <Button
              key={format}
              size="small"
              loading={saving.isPending && saving.variables === format}
              onClick={() => saving.mutate(format)}
            >
              {format === 'docx' ? m.case_letter_docx() : m.case_letter_pdf()}
            </Button>
          ))}
        </span>
      </div>
      {saving.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(saving.error)} />}
      <div className="case-letter" lang="zh-CN">
        <p className="case-letter-issuer">{issuer}</p>
        <h3>{content.title}</h3>
        <p>{to}：</p>
        <p className="case-letter-words">{content.lead}</p>
        {facts.length > 0 && (
          <ol className="case-letter-facts">
            {facts.map(({ project, rule, says, basis }) => (
              <li key={`${project} ${rule}`}>
                <b>{project}</b>
                <br />
                {rule}：{says}
                <br />
                <span className="muted">依据：{basis}</span>
              </li>
            ))}
          </ol>
        )}
        <ol className="case-letter-asks">
          {content.asks.map((ask) => (
            <li key={ask}>{ask}</li>
          ))}
        </ol>
        {dueOn !== null && <p className="case-letter-words">请于{letterDay(dueOn)}前（含当日）书面答复我局。</p>}
        {content.contact !== '' && <p className="case-letter-words">（{content.contact}）</p>}
        {content.copies.length > 0 && <p>抄送：{content.copies.join('，')}</p>}
      </div>
      <p className="muted small num case-letter-foot">
        {m.case_letter_drafted({ by: draftedBy, at: momentInChina(draftedAt) })}
        {issuedBy !== null && issuedOn !== null && <> · {m.case_letter_issued({ by: issuedBy, on: issuedOn })}</>}
        {dueOn === null && <> · {m.case_letter_no_day()}</>}
      </p>
    </section>
  )
}
