import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { ChannelsForm } from './channels-form.tsx'
import './alerts.css'

/** Where alerts go besides the list in the product. */
export function ChannelsPage() {
  const { may } = useSession()
  const { data } = useSuspenseQuery(trpc.alerts.channels.queryOptions())
  return (
    <Page title={m.channels_title()} narrow>
      <div>
        <p className="small">
          <Link to="/alerts">‹ {m.channels_back()}</Link>
          {may('deliveries.read') && (
            <>
              {' · '}
              <Link to="/alerts/deliveries">{m.dlv_link()}</Link>
            </>
          )}
        </p>
        <h1>{m.channels_title()}</h1>
        <p className="muted">{m.channels_lead()}</p>
        <p className="muted small">{m.alp_quiet()}</p>
      </div>
      <ChannelsForm saved={data} />
    </Page>
  )
}
