import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { FindingLine } from '../../ui/finding/finding-line.tsx'
import { CaseActs } from './case-acts.tsx'
import { CaseLight } from './case-light.tsx'
import { CaseSteps } from './case-steps.tsx'
import { KIND_WORDS, SOURCE_WORDS } from './case-words.ts'
import { LetterCard } from './letter-card.tsx'
import { LoopRail } from './loop-rail.tsx'
import { NotesCard } from './notes-card.tsx'
import { RequestOfCase } from './request-of-case.tsx'
import { StageTag } from './stage-tag.tsx'
import { SubjectsCard } from './subjects-card.tsx'
import './cases.css'

const route = getRouteApi('/workspace/cases/$id')

/** One case: where it stands, the letter, what it is about as it is now, what was answered, and what may be done next. */
export function CasePage() {
  const { id } = route.useParams()
  const { data } = useSuspenseQuery(trpc.cases.get.queryOptions({ id }, { staleTime: 0, refetchOnWindowFocus: true }))
  const { case: row, text, letter, subjects, unsettled, arrears, notes, acts, asOf } = data
  const mayNote = acts.some(({ act }) => act === 'note')
  return (
    <Page title={row.title}>
      <p className="muted small no-print">
        <Link to="/cases">‹ {m.case_back()}</Link>
      </p>
      <div className="page-head">
        <h1>{row.title}</h1>
        <StageTag of={row} />
      </div>
      <p className="case-line">
        <span>{row.unit.name}</span>
        <span className="num">{row.number ?? m.case_no_number()}</span>
        <span>
          {KIND_WORDS[row.kind]()} · {SOURCE_WORDS[row.source]()}
        </span>
        {row.stage !== 'closed' && <CaseLight clock={row.clock} closed={false} today={asOf} />}
      </p>
      {data.request !== null && <RequestOfCase request={data.request} />}
      <LoopRail of={data} />
      <CaseActs of={data} />
      <div className="case-columns">
        <div className="case-main">
          {text !== null && (
            <section className="card" aria-labelledby="case-text">
              <h2 id="case-text" className="card-head">
                {m.case_text()}
              </h2>
              <p className="case-said">{text}</p>
            </section>
          )}
          {unsettled.length > 0 && row.stage === 'to-strike-off' && (
            <Alert type="warning" showIcon title={m.case_unsettled({ n: unsettled.length })} />
          )}
          <SubjectsCard subjects={subjects} asOf={asOf} />
          {arrears !== null && (
            <section className="card case-finding" aria-label={m.case_arrears()}>
              <FindingLine finding={arrears} />
            </section>
          )}
          {letter !== null && <LetterCard letter={letter} caseId={row.id} />}
        </div>
        <div className="case-side">
          <CaseSteps of={data} />
          {(mayNote || notes.length > 0) && <NotesCard caseId={row.id} notes={notes} mayNote={mayNote} />}
        </div>
      </div>
    </Page>
  )
}
