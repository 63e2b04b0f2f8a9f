import type { NoticePage } from '@tenderlight/contracts/notices'
import { m } from '../../paraglide/messages.js'
import { Link } from '../link.tsx'
import { noticeHref } from '../notice-href.ts'

/** That this notice was corrected and by which, and which one it corrects and why. Nothing where neither is so. */
export function CorrectionNote({ page }: { readonly page: NoticePage }) {
  const { correctedBy, notice } = page
  const { corrects } = notice
  if (correctedBy === null && corrects === undefined) return null
  return (
    <div className="card correction" role="note">
      {correctedBy !== null && (
        <p>
          <span className="tag tag-yellow">{m.portal_corrected()}</span> {m.portal_corrected_by()}{' '}
          <Link href={noticeHref(correctedBy)}>{correctedBy}</Link>
        </p>
      )}
      {corrects !== undefined && (
        <p>
          <span className="tag">{m.portal_correction()}</span> {m.portal_corrects()}{' '}
          <Link href={noticeHref(corrects.number)}>{corrects.number}</Link>{' '}
          <span lang="zh-CN">{m.portal_corrects_reason({ reason: corrects.reason })}</span>
        </p>
      )}
    </div>
  )
}
