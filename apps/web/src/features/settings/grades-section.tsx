import { entryOn } from '@tenderlight/compliance/settings/in-force'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { TableCard } from '../../ui/table-card.tsx'
import { GradeDialog } from './figure-dialogs.tsx'
import { SettingsSection } from './settings-section.tsx'
import { useSettings } from './use-settings.ts'

/** The districts whose documents grade the time limits of requests without saying how. */
const GRADING: ReadonlySet<string> = new Set(['changshan'])

/** The time limits of graded requests (“135”). */
export function GradesSection() {
  const { today, jurisdiction } = useSession()
  const { editable, standing } = useSettings()
  const [asking, setAsking] = useState(false)
  const limits = standing.flatMap(({ from, value }) => (value.kind === 'graded-limit' ? [{ from, value }] : []))
  const grades = [...new Set(limits.map(({ value }) => value.grade))]
  if (!GRADING.has(jurisdiction) && grades.length === 0) return null
  return (
    <SettingsSection id="grades" title={m.settings_grades_title()} lead={m.settings_grades_lead()}>
      {grades.length === 0 ? (
        <p>
          <span className="tag">{m.settings_unset()}</span>
        </p>
      ) : (
        <TableCard labelledBy="grades">
          <table className="grid stacked-table">
            <thead>
              <tr>
                <th scope="col">{m.settings_grade()}</th>
                <th scope="col">{m.settings_grade_days()}</th>
                <th scope="col">{m.settings_from()}</th>
              </tr>
            </thead>
            <tbody>
              {grades.map((grade) => {
                const own = limits.filter(({ value }) => value.grade === grade)
                const shown = entryOn(own, today) ?? own[0]
                return (
                  <tr key={grade}>
                    <th scope="row">{grade}</th>
                    <td data-label={m.settings_grade_days()}>
                      {shown?.value.days}{' '}
                      {shown?.value.counting === 'days' ? m.settings_grade_calendar() : m.settings_grade_working()}
                    </td>
                    <td className="num" data-label={m.settings_from()}>
                      {shown?.from}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </TableCard>
      )}
      {editable && (
        <p>
          <Button onClick={() => setAsking(true)}>{m.settings_grade_add()}</Button>
        </p>
      )}
      {asking && <GradeDialog onClose={() => setAsking(false)} />}
    </SettingsSection>
  )
}
