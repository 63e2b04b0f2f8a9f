import { REQUEST_FILES_PATH } from '@tenderlight/contracts/request-files'
import type { RequestFile } from '@tenderlight/contracts/request-files'
import type { Request } from '@tenderlight/contracts/requests'
import { Button } from 'antd'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { fileSize } from '../../ui/file-size.ts'
import { AttachRequestFile } from './attach-request-file.tsx'
import { WithdrawRequestFile } from './withdraw-request-file.tsx'

/** The files of a matter that the reader may see; those that were taken back stay, struck through with the reason. */
export function RequestFiles({ request }: { readonly request: Request }) {
  const [attaching, setAttaching] = useState(false)
  const [withdrawing, setWithdrawing] = useState<RequestFile>()
  const { id, files, mostBytes } = request
  const mayAttach = mostBytes > 0
  if (files.length === 0 && !mayAttach) return null
  return (
    <section className="card req-card" aria-labelledby="req-files">
      <h2 id="req-files">{m.req_files()}</h2>
      {files.length === 0 ? (
        <p className="muted">{m.req_files_none()}</p>
      ) : (
        <ul className="req-steps">
          {files.map((file) => (
            <li key={file.id}>
              <span className={file.withdrawn === null ? '' : 'req-gone'}>
                <a href={`${REQUEST_FILES_PATH}/${file.id}`} download={file.filename}>
                  {file.filename}
                </a>
              </span>{' '}
              <span className="muted small num">{fileSize(file.bytes)}</span>
              {file.note !== null && <p className="req-words">{file.note}</p>}
              <p className="muted small num">
                {file.recordedBy === null
                  ? m.req_step_portal({ at: momentInChina(file.recordedAt) })
                  : m.req_step_by({ by: file.recordedBy, at: momentInChina(file.recordedAt) })}
              </p>
              {file.withdrawn !== null && (
                <p className="small num">
                  {m.req_file_gone({
                    by: file.withdrawn.by,
                    at: momentInChina(file.withdrawn.at),
                    reason: file.withdrawn.reason,
                  })}
                </p>
              )}
              {file.withdrawn === null && mayAttach && (
                <Button
                  size="small"
                  className="no-print"
                  aria-label={m.req_file_withdraw_one({ filename: file.filename })}
                  onClick={() => setWithdrawing(file)}
                >
                  {m.req_file_withdraw()}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayAttach && (
        <div className="no-print">
          <Button onClick={() => setAttaching(true)}>{m.req_file_attach()}</Button>
        </div>
      )}
      {attaching && <AttachRequestFile id={id} mostBytes={mostBytes} onClose={() => setAttaching(false)} />}
      {withdrawing !== undefined && (
        <WithdrawRequestFile file={withdrawing} onClose={() => setWithdrawing(undefined)} />
      )}
    </section>
  )
}
