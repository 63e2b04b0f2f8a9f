import { Link } from '@tanstack/react-router'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { METHOD_WORDS } from './handover-words.ts'
import type { Channel } from './no-handovers.tsx'

/** Where notices go at the moment, and the way to change it. */
export function ChannelLine({ channel }: { readonly channel: Channel | null }) {
  const { may } = useSession()
  return (
    <p className="handover-channel small">
      {channel === null ? (
        <span className="muted">{m.handover_channel_none()}</span>
      ) : (
        <span>
          {m.handover_channel_line({
            platform: channel.platform,
            method: METHOD_WORDS[channel.method](),
            from: channel.from,
          })}
        </span>
      )}{' '}
      {may('handover.read-channel') && (
        <Link to="/handover/channel" className="text-link no-print">
          {m.handover_channel_open()}
        </Link>
      )}
    </p>
  )
}
