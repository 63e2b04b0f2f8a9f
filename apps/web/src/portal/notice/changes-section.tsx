import type { NoticeChange } from '@tenderlight/contracts/notices'
import { m } from '../../paraglide/messages.js'
import { ChangeTable } from '../../ui/changes/change-table.tsx'

/** What a correction changed, old and new beside each other. */
export function ChangesSection({ changes }: { readonly changes: readonly NoticeChange[] }) {
  return (
    <section className="card" aria-labelledby="changes">
      <h2 id="changes">{m.changes_title()}</h2>
      <div lang="zh-CN">
        <ChangeTable changes={changes} />
      </div>
    </section>
  )
}
