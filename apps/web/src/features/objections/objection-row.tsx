import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import type { ObjectionOutput } from '@tenderlight/contracts/objections'
import { App, Button } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../app/api-error.ts'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import '../../ui/antd/forms.css'
import { currentLocale } from '../../ui/locale.ts'
import { ObjectionItem } from '../../ui/objections/objection-item.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { DecideDialog } from './decide-dialog.tsx'
import './objections.css'

/** One objection of the list: what it is about, the record as judged, and what the reader may do. */
export function ObjectionRow({ objection }: { readonly objection: ObjectionOutput }) {
  const { message } = App.useApp()
  const [deciding, setDeciding] = useState(false)
  const { id, key, number, title, unit, rule, part, own, state, mayDecide } = objection
  const named = ruleTitle(rule, currentLocale(), part)
  const onError = async (error: unknown) => {
    void message.error(sayFailure(error))
    await queryClient.invalidateQueries()
  }
  const withdraw = useMutation(
    trpc.objections.withdraw.mutationOptions({ onSuccess: () => queryClient.invalidateQueries(), onError }),
  )
  const download = useMutation({
    mutationFn: () => queryClient.query({ ...trpc.objections.record.queryOptions({ id }), staleTime: 0 }),
    onSuccess: ({ filename, record }) => saveFile(filename, 'application/json', `${JSON.stringify(record)}\n`),
    onError,
  })
  const about = (
    <>
      <Link to="/rules/$id" params={{ id: rule }}>
        <b>{named}</b>
      </Link>
      <Link to="/procurements/$key" params={{ key }} search={{ why: part === null ? rule : `${rule}:${part}` }}>
        {title ?? number}
      </Link>
      <span className="muted">{unit.name}</span>
    </>
  )
  return (
    <ObjectionItem objection={objection} about={about}>
      <div className="form-buttons no-print">
        {mayDecide && (
          <Button type="primary" aria-label={`${m.obj_decide()} ${named}`} onClick={() => setDeciding(true)}>
            {m.obj_decide()}
          </Button>
        )}
        {own && state === 'open' && (
          <Button loading={withdraw.isPending} onClick={() => withdraw.mutate({ id })}>
            {m.obj_withdraw()}
          </Button>
        )}
        <Button type="link" className="objection-record" loading={download.isPending} onClick={() => download.mutate()}>
          {m.obj_record()}
        </Button>
      </div>
      {deciding && <DecideDialog objection={objection} onClose={() => setDeciding(false)} />}
    </ObjectionItem>
  )
}
