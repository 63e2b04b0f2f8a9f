import type { Statement } from '@tenderlight/compliance/rules/rule'
import { ownRules } from '@tenderlight/compliance/settings/own-rules'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { Marks } from '../../ui/finding/marks.tsx'
import { TableCard } from '../../ui/table-card.tsx'
import { textOf } from '../../ui/text-of.ts'
import { ExtendDialog } from './rule-dialogs.tsx'
import { SettingsSection } from './settings-section.tsx'
import { useSettings } from './use-settings.ts'

/** The plans behind the district's rules: until when they run, and how far the district extended them. */
export function PlansSection() {
  const { today, jurisdiction } = useSession()
  const { editable, settings } = useSettings()
  const [asked, setAsked] = useState<Statement>()
  const planned = ownRules(jurisdiction).filter(({ parameter }) => parameter.planEnds !== undefined)
  return (
    <SettingsSection id="plans" title={m.settings_plans_title()} lead={m.settings_plans_lead()}>
      {planned.length === 0 ? (
        <p className="muted">{m.settings_plans_none()}</p>
      ) : (
        <TableCard labelledBy="plans">
          <table className="grid stacked-table">
            <thead>
              <tr>
                <th scope="col">{m.settings_rule()}</th>
                <th scope="col">{m.settings_plan()}</th>
                <th scope="col">{m.settings_plan_now()}</th>
                {editable && <th scope="col">{m.settings_actions()}</th>}
              </tr>
            </thead>
            <tbody>
              {planned.map((rule) => {
                const extended = settings.extendedThrough(rule.id)
                const ends = extended === undefined ? rule.parameter.planEnds : extended
                const isOver = typeof ends === 'string' && today > ends
                return (
                  <tr key={rule.id}>
                    <th scope="row">{textOf(rule.title)}</th>
                    <td className="num" data-label={m.settings_plan()}>
                      {rule.parameter.planEnds}
                    </td>
                    <td className="num" data-label={m.settings_plan_now()}>
                      {extended === undefined
                        ? m.settings_plan_not_extended()
                        : (extended ?? m.settings_plan_forever())}{' '}
                      {isOver && <Marks marks={['plan-ended']} />}
                    </td>
                    {editable && (
                      <td className="settings-buttons">
                        <Button
                          size="small"
                          onClick={() => setAsked(rule)}
                          aria-label={`${m.settings_do_extend()} ${textOf(rule.title)}`}
                        >
                          {m.settings_do_extend()}
                        </Button>
                      </td>
                    )}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </TableCard>
      )}
      {asked !== undefined && <ExtendDialog rule={asked} onClose={() => setAsked(undefined)} />}
    </SettingsSection>
  )
}
