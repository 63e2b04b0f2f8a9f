import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { MOST_PUSHED, UNPUSHED_PAGE } from '@tenderlight/contracts/handover'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { useOwnForm } from '../../app/use-own-form.ts'
import { m } from '../../paraglide/messages.js'
import { Pages } from '../../ui/antd/pages.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { textsIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { EarlierTable } from './earlier-table.tsx'
import { PushEarlierDialog } from './push-earlier-dialog.tsx'
import './handover.css'

const route = getRouteApi('/workspace/handover/earlier')

const NOTHING_CHOSEN: { readonly chosen: readonly string[] } = { chosen: [] }
const readChosen = (kept: Kept) => ({ chosen: textsIn(kept, 'chosen') })

/** Notices that were published and never handed over: some of them are chosen and pushed. */
export function EarlierPage() {
  const { page = 1 } = route.useSearch()
  const navigate = route.useNavigate()
  const { draft, change, forget } = useOwnForm('handover-earlier', NOTHING_CHOSEN, readChosen)
  const chosen = new Set(draft.chosen)
  const [asking, setAsking] = useState(false)
  const { data } = useQuery(
    trpc.handover.unpushed.queryOptions({ page }, { placeholderData: keepPreviousData, throwOnError: true }),
  )
  const choose = (ids: readonly string[], wanted: boolean) => {
    const after = new Set(chosen)
    for (const id of ids) {
      if (wanted) after.add(id)
      else after.delete(id)
    }
    change({ chosen: [...after] })
  }
  const tooMany = chosen.size > MOST_PUSHED
  return (
    <Page title={m.handover_earlier_title()}>
      <div>
        <p className="small no-print">
          <Link to="/handover">‹ {m.handover_back()}</Link>
        </p>
        <h1>{m.handover_earlier_title()}</h1>
        <p className="muted">{m.handover_earlier_lead()}</p>
      </div>
      {data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : data.total === 0 ? (
        <EmptyState title={m.handover_earlier_none()} body={m.handover_earlier_none_body()}>
          <Link to="/handover">{m.handover_back()}</Link>
        </EmptyState>
      ) : (
        <>
          <div className="handover-choose no-print">
            <Button type="primary" disabled={chosen.size === 0 || tooMany} onClick={() => setAsking(true)}>
              {m.handover_push_chosen({ n: chosen.size })}
            </Button>
            <span className={tooMany ? 'handover-too-many' : 'muted'} role="status">
              {tooMany
                ? m.handover_too_many({ most: MOST_PUSHED })
                : m.handover_chosen({ n: chosen.size, total: data.total })}
            </span>
          </div>
          <EarlierTable notices={data.notices} chosen={chosen} onChoose={choose} />
          <Pages
            page={page}
            size={UNPUSHED_PAGE}
            total={data.total}
            onPage={(next) => void navigate({ search: next === 1 ? {} : { page: next }, replace: true })}
          />
        </>
      )}
      {asking && <PushEarlierDialog ids={[...chosen]} onPushed={forget} onClose={() => setAsking(false)} />}
    </Page>
  )
}
