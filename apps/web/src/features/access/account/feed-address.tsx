import { Alert, App, Button, Input } from 'antd'
import { useId } from 'react'
import { m } from '../../../paraglide/messages.js'

/** The address of the feed, shown this once: to be copied, or opened by the calendar program of this computer. */
export function FeedAddress({ path }: { readonly path: string }) {
  const { message } = App.useApp()
  const id = useId()
  const address = `${location.origin}${path}`
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    void message.success(m.feed_copied())
  }
  return (
    <div className="feed-address">
      <Alert type="warning" showIcon title={m.feed_once()} />
      <label htmlFor={id}>{m.feed_address()}</label>
      <Input id={id} readOnly value={address} onFocus={({ target }) => target.select()} />
      <div className="form-buttons">
        {/* Without a secure connection a page may not write to the clipboard: the field can be selected. */}
        {window.isSecureContext && <Button onClick={() => void copy()}>{m.feed_copy()}</Button>}
        <a className="text-link" href={address.replace(/^https?:/u, 'webcal:')}>
          {m.feed_open()}
        </a>
      </div>
    </div>
  )
}
