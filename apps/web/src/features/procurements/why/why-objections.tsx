import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Finding } from '@tenderlight/compliance/finding'
import type { ObjectionOutput } from '@tenderlight/contracts/objections'
import { App, Button } from 'antd'
import { sayFailure } from '../../../app/api-error.ts'
import { useSession } from '../../../app/session.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import '../../../ui/antd/forms.css'
import { ObjectionItem } from '../../../ui/objections/objection-item.tsx'

interface WhyObjectionsProps {
  readonly procurementKey: string
  readonly finding: Finding
  readonly onObject: (finding: Finding) => void
}

/** What was said against this finding and came of it, and the way to say that it is wrong: once while one waits. */
export function WhyObjections({ procurementKey: key, finding, onObject }: WhyObjectionsProps) {
  const { may } = useSession()
  const { data } = useQuery(trpc.objections.ofProcurement.queryOptions({ key }, { throwOnError: true }))
  const { rule, part = null, matter = null } = finding
  const own = data?.objections.filter((one) => one.rule === rule && one.part === part && one.matter === matter) ?? []
  const waits = own.some((one) => one.own && one.state === 'open')
  return (
    <section className="why-part" aria-label={m.obj_of_finding()}>
      {own.length > 0 && (
        <>
          <h3>{m.obj_of_finding()}</h3>
          <ul className="review-list">
            {own.map((one) => (
              <ObjectionItem key={one.id} objection={one}>
                <TakeBack objection={one} />
              </ObjectionItem>
            ))}
          </ul>
        </>
      )}
      <p className="why-acts no-print">
        {data !== undefined && may('objections.raise') && !waits && (
          <Button size="small" onClick={() => onObject(finding)}>
            {m.obj_raise()}
          </Button>
        )}
        {own.length > 0 && (
          <Link to="/objections" search={{ rule }} className="small">
            {m.obj_to_list()}
          </Link>
        )}
      </p>
    </section>
  )
}

function TakeBack({ objection: { id, own, state } }: { readonly objection: ObjectionOutput }) {
  const { message } = App.useApp()
  const withdraw = useMutation(
    trpc.objections.withdraw.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(),
      onError: async (error) => {
        void message.error(sayFailure(error))
        await queryClient.invalidateQueries()
      },
    }),
  )
  if (!own || state !== 'open') return null
  return (
    <div className="form-buttons no-print">
      <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate({ id })}>
        {m.obj_withdraw()}
      </Button>
    </div>
  )
}
