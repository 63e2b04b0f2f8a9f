import { MOST_PORTAL_BYTES, MOST_PORTAL_FILES } from '@tenderlight/contracts/request-files'
import type { PortalFile } from '@tenderlight/contracts/request-files'
import { useId, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { EVIDENCE_ACCEPT } from '../../ui/evidence-accept.ts'
import { fileSize } from '../../ui/file-size.ts'
import { sendRequestFile } from './send-file.ts'

interface RequestFilesProps {
  readonly number: string
  readonly code: string
  /** What was sent before. */
  readonly files: readonly PortalFile[]
  readonly takesFiles: boolean
}

/** Files that whoever raised a request sends with it: each as soon as it is chosen, a few of them. */
export function RequestFiles({ number, code, files, takesFiles }: RequestFilesProps) {
  const [sent, setSent] = useState(files)
  const [state, setState] = useState<'sending' | { readonly problem: string }>()
  const field = useId()
  const send = async (file: File) => {
    setState('sending')
    const answer = await sendRequestFile(number, code, file)
    if (answer.ok) setSent((before) => [...before, answer.file])
    setState(answer.ok ? undefined : { problem: answer.problem })
  }
  const takesMore = takesFiles && sent.length < MOST_PORTAL_FILES
  return (
    <section className="requests-files" aria-label={m.req_files()}>
      <h3>{m.req_files()}</h3>
      {sent.length > 0 && (
        <ul>
          {sent.map(({ filename, bytes, on }) => (
            <li key={`${filename} ${bytes} ${on}`}>
              {filename} <span className="muted small num">{`${fileSize(bytes)} · ${on}`}</span>
            </li>
          ))}
        </ul>
      )}
      {takesMore && (
        <>
          <label htmlFor={field}>{m.req_portal_attach()}</label>
          <input
            id={field}
            type="file"
            accept={EVIDENCE_ACCEPT}
            disabled={state === 'sending'}
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file !== undefined) void send(file)
              target.value = ''
            }}
          />
          <p className="small muted">
            {m.req_portal_files_hint({ n: MOST_PORTAL_FILES, most: fileSize(MOST_PORTAL_BYTES) })}
          </p>
        </>
      )}
      <p role="status">{state === 'sending' && m.req_portal_sending()}</p>
      {typeof state === 'object' && <p role="alert">{state.problem}</p>}
    </section>
  )
}
