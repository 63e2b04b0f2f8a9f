import { useSuspenseQuery } from '@tanstack/react-query'
import type { PlacedOrganisation } from '@tenderlight/contracts/organisations'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { TableCard } from '../../ui/table-card.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { OrganisationDialog } from './organisation-dialog.tsx'
import { KIND_WORDS } from './organisation-words.ts'
import { treeRows } from './tree-rows.ts'

type Asked = { readonly what: 'add' } | { readonly what: 'change' | 'close'; readonly organisation: PlacedOrganisation }

/** The district's organisations, each unit below the one it belongs to. */
export function TreeCard() {
  const { may } = useSession()
  const { data } = useSuspenseQuery(trpc.organisations.tree.queryOptions())
  const [asked, setAsked] = useState<Asked>()
  const stop = () => setAsked(undefined)
  const mayChange = may('organisations.change')
  return (
    <section className="organisations-section" aria-labelledby="tree">
      <div className="page-head">
        <h2 id="tree">{m.organisations_tree()}</h2>
        <span className="spacer" />
        {mayChange && (
          <Button className="no-print" onClick={() => setAsked({ what: 'add' })}>
            {m.organisation_add()}
          </Button>
        )}
      </div>
      <TableCard labelledBy="tree">
        <table className="grid stacked-table">
          <thead>
            <tr>
              <th scope="col">{m.organisation_name()}</th>
              <th scope="col">{m.organisation_kind()}</th>
              <th scope="col">{m.settings_state()}</th>
            </tr>
          </thead>
          <tbody>
            {treeRows(data.organisations).map(({ organisation, depth }) => (
              <tr key={organisation.id} className={organisation.closed ? 'organisation-closed' : ''}>
                <th scope="row" className={`tree-depth-${Math.min(depth, 3)}`}>
                  {organisation.name}
                </th>
                <td>{KIND_WORDS[organisation.kind]()}</td>
                <td>
                  {organisation.closed ? m.organisation_closed() : m.organisation_open()}{' '}
                  {mayChange && !organisation.closed && (
                    <RowButtons organisation={organisation} onAsk={(what) => setAsked({ what, organisation })} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableCard>
      {asked?.what === 'add' && <OrganisationDialog all={data.organisations} onClose={stop} />}
      {asked?.what === 'change' && (
        <OrganisationDialog all={data.organisations} organisation={asked.organisation} onClose={stop} />
      )}
      {asked?.what === 'close' && <CloseDialog organisation={asked.organisation} onClose={stop} />}
    </section>
  )
}

interface RowButtonsProps {
  readonly organisation: PlacedOrganisation
  readonly onAsk: (what: 'change' | 'close') => void
}

function RowButtons({ organisation: { name }, onAsk }: RowButtonsProps) {
  return (
    <span className="no-print">
      <Button
        size="small"
        type="link"
        aria-label={`${m.organisation_change()} ${name}`}
        onClick={() => onAsk('change')}
      >
        {m.organisation_change()}
      </Button>
      <Button size="small" type="link" aria-label={`${m.organisation_close()} ${name}`} onClick={() => onAsk('close')}>
        {m.organisation_close()}
      </Button>
    </span>
  )
}
