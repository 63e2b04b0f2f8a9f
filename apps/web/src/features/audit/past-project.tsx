import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Finding } from '@tenderlight/compliance/finding'
import { ruleTitle } from '@tenderlight/compliance/say'
import { VERDICT_WORDS } from '@tenderlight/compliance/say/words'
import type { PastProject } from '@tenderlight/contracts/look-back'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Skeleton } from 'antd'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Light } from '../../ui/light.tsx'
import { currentLocale } from '../../ui/locale.ts'
import { recordFieldName, recordFieldValue } from '../../ui/record-field.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { LIGHT_WORDS, STAGE_WORDS } from '../../ui/vocabulary.ts'
import { changedFields, changedFindings } from './past-rows.ts'

interface PastProjectCardProps {
  readonly projectKey: string
  readonly day: CivilDate
}

/** A project by what was known on the day, beside what is known now. */
export function PastProjectCard({ projectKey, day }: PastProjectCardProps) {
  const { data } = useQuery({ ...trpc.audit.project.queryOptions({ key: projectKey, day }), throwOnError: true })
  if (data === undefined) return <Skeleton active paragraph={{ rows: 4 }} />
  const title = data.now.record['title']
  return (
    <>
      <h2 id="past-project">
        {m.aud_project_title()} · {typeof title === 'string' ? title : data.id}
      </h2>
      <p>
        <Link to="/procurements/$key" params={{ key: projectKey }}>
          {m.aud_project_open()}
        </Link>
      </p>
      {data.past === null && <p>{m.aud_project_unknown({ day })}</p>}
      <ThenAndNow project={data} />
    </>
  )
}

function ThenAndNow({ project }: { readonly project: PastProject }) {
  const { past, now, day, asOf } = project
  const fields = changedFields(project)
  const findings = changedFindings(project)
  const nothing = <span className="muted">{m.none()}</span>
  return (
    <TableCard labelledBy="past-project">
      <table className="grid stacked-table">
        <thead>
          <tr>
            <th scope="col">{m.aud_what()}</th>
            <th scope="col">{m.aud_known_on({ day })}</th>
            <th scope="col">{m.aud_known_on({ day: asOf })}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{m.list_col_stage()}</th>
            <td data-label={day}>{past === null ? nothing : STAGE_WORDS[past.stage]()}</td>
            <td data-label={asOf}>{STAGE_WORDS[now.stage]()}</td>
          </tr>
          {(['law', 'commitment'] as const).map((level) => (
            <tr key={level}>
              <th scope="row">{level === 'law' ? m.level_law() : m.level_commitment()}</th>
              <td data-label={day}>
                {past === null ? (
                  nothing
                ) : (
                  <Light light={past.lights[level]} word={LIGHT_WORDS[past.lights[level]]()} />
                )}
              </td>
              <td data-label={asOf}>
                <Light light={now.lights[level]} word={LIGHT_WORDS[now.lights[level]]()} />
              </td>
            </tr>
          ))}
          {fields.map(({ field, before, now: value }) => (
            <tr key={field}>
              <th scope="row">{recordFieldName(field)}</th>
              <td data-label={day}>{shown(field, before)}</td>
              <td data-label={asOf}>{shown(field, value)}</td>
            </tr>
          ))}
          {findings.map(({ rule, part, matter, before, now: found }) => (
            <tr key={[rule, part, matter].join(' ')}>
              <th scope="row">{ruleTitle(rule, currentLocale(), part ?? null)}</th>
              <td data-label={day}>{before === null ? nothing : <Found finding={before} />}</td>
              <td data-label={asOf}>{found === null ? nothing : <Found finding={found} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {fields.length === 0 && findings.length === 0 && <p className="muted aud-same">{m.aud_project_same()}</p>}
    </TableCard>
  )
}

/** A value as people read it; lists and the like only that there is something. */
function shown(field: string, value: unknown) {
  const words = recordFieldValue(field, value)
  if (words !== undefined) return words
  return value === undefined || value === null || value === '' ? (
    <span className="muted">{m.none()}</span>
  ) : (
    <span className="muted">{m.aud_recorded()}</span>
  )
}

function Found({ finding }: { readonly finding: Finding }) {
  const word = VERDICT_WORDS[finding.verdict][currentLocale()]
  return (
    <>
      <Light light={finding.light} word={word} />
      {finding.due !== null && <span className="muted small num"> {m.aud_due_on({ due: finding.due })}</span>}
    </>
  )
}
