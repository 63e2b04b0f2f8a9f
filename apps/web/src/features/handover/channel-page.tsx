import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { ChannelForm } from './channel-form.tsx'
import { ChannelTest } from './channel-test.tsx'
import './handover.css'

/** Where the district's published notices are handed over to. */
export function ChannelPage() {
  const { may } = useSession()
  const { data } = useSuspenseQuery(trpc.handover.channel.queryOptions())
  const { channel } = data
  return (
    <Page title={m.handover_channel_title()} narrow>
      <div>
        {may('handover.read') && (
          <p className="small no-print">
            <Link to="/handover">‹ {m.handover_back()}</Link>
          </p>
        )}
        <h1>{m.handover_channel_title()}</h1>
        <p className="muted">{m.handover_channel_lead()}</p>
        {channel !== null && (
          <p className="muted small num">
            {m.handover_channel_changed({ at: momentInChina(channel.changedAt), by: channel.changedBy })}
          </p>
        )}
      </div>
      <ChannelForm key={channel?.changedAt ?? ''} saved={data} />
      {may('handover.configure') && channel !== null && channel.method !== 'off' && <ChannelTest />}
    </Page>
  )
}
