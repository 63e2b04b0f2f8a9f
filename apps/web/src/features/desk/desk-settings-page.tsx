import { useSuspenseQuery } from '@tanstack/react-query'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import '../../ui/antd/forms.css'
import './desk.css'
import { DESK_GROUPS } from './desk-sections.ts'

/** How the district runs its desk; each part says what holds, or what it means that nothing does. */
export function DeskSettingsPage() {
  const { person } = useSession()
  const { data } = useSuspenseQuery(trpc.desk.get.queryOptions())
  return (
    <Page title={m.desk_title()}>
      <div>
        <h1>{m.desk_title()}</h1>
        <p className="muted">{m.desk_lead({ district: person.district.name })}</p>
        {!data.editable && <p className="muted">{m.desk_readonly()}</p>}
      </div>
      <nav className="small desk-contents no-print" aria-label={m.settings_sections()}>
        {DESK_GROUPS.map(({ id, title }) => (
          <a key={id} href={`#${id}`}>
            {title()}
          </a>
        ))}
      </nav>
      {DESK_GROUPS.map(({ id, sections, title }) => (
        <div key={id} className="desk-group">
          <h2 id={id}>{title()}</h2>
          <div className="card desk-card">
            {Object.entries(sections).map(([name, Section]) => (
              <Section key={name} />
            ))}
          </div>
        </div>
      ))}
    </Page>
  )
}
