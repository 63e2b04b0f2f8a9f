import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { SignInRuleDialog } from './sign-in-rule-dialog.tsx'

const sayRule = (secondFactor: boolean) => (secondFactor ? m.rule_factor_on() : m.rule_factor_off())

/** What the district asks for at sign-in, and since when, by whom and why. */
export function SignInRuleCard() {
  const { may } = useSession()
  const { data } = useSuspenseQuery(trpc.organisations.signInRule.queryOptions())
  const [asked, setAsked] = useState(false)
  return (
    <section className="organisations-section" aria-labelledby="sign-in-rule">
      <div className="page-head">
        <div>
          <h2 id="sign-in-rule">{m.rule_sign_in_title()}</h2>
          <p className="muted">{m.rule_sign_in_lead()}</p>
        </div>
        <span className="spacer" />
        {may('sign-in-rule.change') && (
          <Button className="no-print" onClick={() => setAsked(true)}>
            {data.secondFactor ? m.rule_switch_off() : m.rule_switch_on()}
          </Button>
        )}
      </div>
      <TableCard labelledBy="sign-in-rule">
        <table className="grid stacked-table">
          <thead>
            <tr>
              <th scope="col">{m.rule_sign_in_title()}</th>
              <th scope="col">{m.settings_reason()}</th>
              <th scope="col">{m.settings_recorded()}</th>
            </tr>
          </thead>
          <tbody>
            {data.history.length === 0 && (
              <tr>
                <th scope="row">{sayRule(data.secondFactor)}</th>
                <td colSpan={2}>{m.rule_by_default()}</td>
              </tr>
            )}
            {data.history.map(({ secondFactor, reason, recordedAt, recordedBy }) => (
              <tr key={recordedAt}>
                <th scope="row">{sayRule(secondFactor)}</th>
                <td data-label={m.settings_reason()}>{reason}</td>
                <td data-label={m.settings_recorded()} className="num">
                  {momentInChina(recordedAt)} {recordedBy}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableCard>
      {asked && <SignInRuleDialog secondFactor={!data.secondFactor} onClose={() => setAsked(false)} />}
    </section>
  )
}
