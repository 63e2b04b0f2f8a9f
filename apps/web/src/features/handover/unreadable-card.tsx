import type { UnreadableAnswer } from '@tenderlight/contracts/handover'
import { Alert } from 'antd'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { UNREADABLE_WORDS } from './handover-words.ts'

/** Files among the answers that could not be taken for one; nothing where there are none. */
export function UnreadableCard({ files }: { readonly files: readonly UnreadableAnswer[] }) {
  if (files.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={m.handover_unreadable_title()}
      description={
        <>
          <p>{m.handover_unreadable_lead()}</p>
          <ul className="handover-unreadable small">
            {files.map(({ id, file, reason, foundAt }) => (
              <li key={id}>
                <span className="num">{file}</span> · {UNREADABLE_WORDS[reason]()} ·{' '}
                <span className="num">{momentInChina(foundAt)}</span>
              </li>
            ))}
          </ul>
        </>
      }
    />
  )
}
