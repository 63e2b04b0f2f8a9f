import { Alert } from 'antd'
import { m } from '../../../paraglide/messages.js'

/** Why something came back to be changed; nothing where it did not. */
export function ReturnedBecause({ reason }: { readonly reason: string | undefined }) {
  if (reason === undefined) return null
  return <Alert type="warning" showIcon title={m.review_returned_title()} description={m.review_reason({ reason })} />
}
