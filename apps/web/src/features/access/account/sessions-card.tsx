import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { AccountSession } from '@tenderlight/contracts/account'
import { Alert, App, Button } from 'antd'
import { sayFailure } from '../../../app/api-error.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { TableCard } from '../../../ui/table-card.tsx'
import { sayDevice } from './device-words.ts'

/** Where one is signed in; each but this one can be ended, and all together. */
export function SessionsCard({ sessions }: { readonly sessions: readonly AccountSession[] }) {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const ended = {
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      void message.success(m.session_ended())
    },
  }
  const end = useMutation(trpc.account.endSession.mutationOptions(ended))
  const endOthers = useMutation(trpc.account.endOtherSessions.mutationOptions(ended))
  const endAll = useMutation(
    trpc.account.endAllSessions.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: '/sign-in' })
        queryClient.clear()
      },
    }),
  )
  const error = end.error ?? endOthers.error ?? endAll.error
  return (
    <section className="account-sessions" aria-labelledby="sessions">
      <div className="page-head">
        <h2 id="sessions">{m.sessions_title()}</h2>
        <span className="spacer" />
        <div className="form-buttons">
          <Button disabled={sessions.length < 2} loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {m.sessions_end_others()}
          </Button>
          <Button danger loading={endAll.isPending} onClick={() => endAll.mutate()}>
            {m.sessions_end_all()}
          </Button>
        </div>
      </div>
      {error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(error)} />}
      <TableCard labelledBy="sessions">
        <table className="grid stacked-table">
          <thead>
            <tr>
              <th scope="col">{m.session_device()}</th>
              <th scope="col">{m.session_address()}</th>
              <th scope="col">{m.session_first()}</th>
              <th scope="col">{m.session_last()}</th>
              <th scope="col">{m.settings_state()}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ id, device, address, firstUsed, lastUsed, current }) => (
              <tr key={id}>
                <th scope="row" title={device}>
                  {sayDevice(device)}
                </th>
                <td data-label={m.session_address()} className="num">
                  {address}
                </td>
                <td data-label={m.session_first()} className="num">
                  {momentInChina(firstUsed)}
                </td>
                <td data-label={m.session_last()} className="num">
                  {momentInChina(lastUsed)}
                </td>
                <td>
                  {current ? (
                    <strong>{m.session_this()}</strong>
                  ) : (
                    <Button
                      size="small"
                      aria-label={m.session_end_of({ device: sayDevice(device), address })}
                      loading={end.isPending && end.variables.id === id}
                      onClick={() => end.mutate({ id })}
                    >
                      {m.session_end()}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableCard>
    </section>
  )
}
