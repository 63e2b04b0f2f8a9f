import { Alert } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { joinWords } from '../../../ui/join-words.ts'

/** Who may approve what was submitted; where there is nobody, what can be done about it. */
export function Reviewers({ names }: { readonly names: readonly string[] }) {
  return names.length === 0 ? (
    <Alert type="warning" showIcon title={m.review_nobody_title()} description={m.review_nobody_body()} />
  ) : (
    <p className="muted">{m.review_reviewers({ names: joinWords(names) })}</p>
  )
}
