import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AnnounceCheck } from '@tenderlight/contracts/intentions'
import { Alert, App, Button } from 'antd'
import { sayFailure } from '../../../app/api-error.ts'
import { useSession } from '../../../app/session.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { joinWords } from '../../../ui/join-words.ts'
import { momentInChina } from '../../../ui/dates.ts'
import { Light } from '../../../ui/light.tsx'

interface AnnounceWaitingProps {
  readonly procurementKey: string
  readonly submitted: NonNullable<AnnounceCheck['submitted']>
}

/** The announcement waits for a second person: since when, for whom, and the way back. */
export function AnnounceWaiting({ procurementKey: key, submitted }: AnnounceWaitingProps) {
  const { modal, message } = App.useApp()
  const { may } = useSession()
  const { submission, by, at, reviewers } = submitted
  const withdraw = useMutation(
    trpc.intentions.withdrawAnnouncement.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        void message.success(m.announce_withdrawn())
      },
    }),
  )
  const ask = () =>
    modal.confirm({
      title: m.announce_withdraw_title(),
      content: m.announce_withdraw_body(),
      okText: m.announce_withdraw(),
      cancelText: m.cancel(),
      onOk: () => withdraw.mutate({ key }),
    })
  return (
    <section className="stacked-form" role="status">
      <Light light="grey" word={m.announce_waiting()} />
      <p className="num">{m.announce_waiting_by({ by, at: momentInChina(at) })}</p>
      {reviewers.length === 0 ? (
        <Alert type="warning" showIcon title={m.announce_waiting_nobody()} />
      ) : (
        <p className="muted">{m.announce_waiting_for({ names: joinWords(reviewers) })}</p>
      )}
      {withdraw.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(withdraw.error)} />}
      <div className="form-buttons">
        {may('submissions.read') && (
          <Link className="text-link" to="/reviews/$id" params={{ id: submission }}>
            {m.announce_open_review()}
          </Link>
        )}
        <Button loading={withdraw.isPending} onClick={ask}>
          {m.announce_withdraw()}
        </Button>
      </div>
    </section>
  )
}
