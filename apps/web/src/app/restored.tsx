import { Alert, Button } from 'antd'
import { m } from '../paraglide/messages.js'
import type { RestoredForm } from '../ui/use-kept.ts'

/** Says that a form holds what was typed and not saved, with the way to begin anew. */
export function Restored({ of: { isRestored, forget } }: { readonly of: RestoredForm }) {
  if (!isRestored) return null
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      title={m.form_restored()}
      action={
        <Button size="small" onClick={forget}>
          {m.form_restored_discard()}
        </Button>
      }
    />
  )
}
