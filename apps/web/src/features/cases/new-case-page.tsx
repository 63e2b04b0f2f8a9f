import { getRouteApi, Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { Page } from '../../app/shell/page.tsx'
import { m } from '../../paraglide/messages.js'
import { AboutForm } from './about-form.tsx'
import { BreachForm } from './breach-form.tsx'
import { changeNewCase } from './new-search.ts'
import type { NewCaseChange } from './new-search.ts'
import './cases.css'

const route = getRouteApi('/workspace/cases/new')

/** 发起督办: from what is not in order, one case a unit; or about what stands on no record. */
export function NewCasePage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (by: NewCaseChange) => void navigate({ search: (before) => changeNewCase(before, by), replace: true })
  return (
    <Page title={m.case_new()}>
      <p className="muted small no-print">
        <Link to="/cases">{m.case_back()}</Link>
      </p>
      <div className="page-head">
        <h1>{m.case_new()}</h1>
        <p className="muted">{m.case_new_lead()}</p>
      </div>
      <div>
        <Segmented<'breach' | 'about'>
          aria-label={m.case_new_from()}
          value={search.about === true ? 'about' : 'breach'}
          options={[
            { value: 'breach', label: m.case_new_breach() },
            { value: 'about', label: m.case_new_about() },
          ]}
          onChange={(from) => change({ about: from === 'about' ? true : undefined })}
        />
      </div>
      {search.about === true ? <AboutForm search={search} /> : <BreachForm search={search} onChange={change} />}
    </Page>
  )
}
