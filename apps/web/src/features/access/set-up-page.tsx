import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { queryClient, trpc } from '../../app/trpc.ts'
import { SignOut } from '../../app/shell/sign-out.tsx'
import { m } from '../../paraglide/messages.js'
import { Enrolment } from './account/enrolment.tsx'
import { AccessFrame } from './access-frame.tsx'
import { pathToReturnTo } from './return-path.ts'

const route = getRouteApi('/second-factor')

/** For whoever has signed in and may do nothing yet: the district requires a second factor of them. */
export function SetUpPage() {
  const { from } = route.useSearch()
  const navigate = useNavigate()
  const { data: me } = useQuery(trpc.access.me.queryOptions())
  const done = async () => {
    queryClient.clear()
    await navigate({ to: pathToReturnTo(from) })
  }
  return (
    <AccessFrame title={m.enrol_title()} lead={m.enrol_required_lead()} foot={<SignOut />}>
      <Enrolment username={me?.pending?.username ?? ''} onDone={done} />
    </AccessFrame>
  )
}
