import { figureOf, sayFigure } from '@tenderlight/compliance/conflicts/figure'
import { marksOfFigure } from '@tenderlight/compliance/marks'
import type { Statement } from '@tenderlight/compliance/rules/rule'
import { ownRules } from '@tenderlight/compliance/settings/own-rules'
import { lookUp } from '@tenderlight/law/dated-parameter'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { Citation } from '../../ui/finding/citation.tsx'
import { Marks } from '../../ui/finding/marks.tsx'
import { TableCard } from '../../ui/table-card.tsx'
import { textOf } from '../../ui/text-of.ts'
import { ConfirmDialog, SwitchDialog } from './rule-dialogs.tsx'
import { SettingsSection } from './settings-section.tsx'
import { useSettings } from './use-settings.ts'

type Asked = { readonly rule: Statement; readonly what: 'confirm' | 'on' | 'off' }

/** The district's own rules: their figures, whether it confirmed them, and whether they are on. */
export function RulesSection() {
  const { jurisdiction } = useSession()
  const { editable } = useSettings()
  const [asked, setAsked] = useState<Asked>()
  const rules = ownRules(jurisdiction)
  const close = () => setAsked(undefined)
  return (
    <SettingsSection id="rules" title={m.settings_rules_title()} lead={m.settings_rules_lead()}>
      {rules.length === 0 ? (
        <p className="muted">{m.settings_rules_none()}</p>
      ) : (
        <TableCard labelledBy="rules">
          <table className="grid stacked-table">
            <thead>
              <tr>
                <th scope="col">{m.settings_rule()}</th>
                <th scope="col">{m.settings_figure()}</th>
                <th scope="col">{m.settings_confirmation()}</th>
                <th scope="col">{m.settings_state()}</th>
                {editable && <th scope="col">{m.settings_actions()}</th>}
              </tr>
            </thead>
            <tbody>
              {rules.map((rule) => (
                <RuleRow key={rule.id} rule={rule} ask={(what) => setAsked({ rule, what })} />
              ))}
            </tbody>
          </table>
        </TableCard>
      )}
      {asked?.what === 'confirm' && <ConfirmDialog rule={asked.rule} onClose={close} />}
      {asked !== undefined && asked.what !== 'confirm' && (
        <SwitchDialog rule={asked.rule} on={asked.what === 'on'} onClose={close} />
      )}
    </SettingsSection>
  )
}

interface RuleRowProps {
  readonly rule: Statement
  readonly ask: (what: Asked['what']) => void
}

function RuleRow({ rule, ask }: RuleRowProps) {
  const { today } = useSession()
  const { editable, settings } = useSettings()
  const found = lookUp(rule.parameter, today)
  const dated = found.status === 'in-force' ? found.dated : rule.parameter.values.at(-1)
  const figure = dated === undefined ? null : figureOf(rule, dated.value)
  const confirmed = settings.confirmed(rule.id)
  const isOn = settings.isOn(rule.id, today)
  const marks = dated === undefined ? [] : marksOfFigure(rule, dated.citation.verification, today, settings)
  const title = textOf(rule.title)
  const confirming = confirmed === undefined ? m.settings_do_confirm() : m.settings_do_confirm_again()
  return (
    <tr>
      <th scope="row">
        {title}
        {dated !== undefined && (
          <span className="muted small settings-source">
            <Citation citation={dated.citation} marksBeside />
          </span>
        )}
      </th>
      <td data-label={m.settings_figure()}>{figure === null ? '—' : textOf(sayFigure(figure))}</td>
      <td data-label={m.settings_confirmation()}>
        {confirmed !== undefined && <span>{m.settings_confirmed({ date: confirmed.on, by: confirmed.by })} </span>}
        <Marks marks={marks} />
      </td>
      <td data-label={m.settings_state()}>
        <RuleState rule={rule.id} />
      </td>
      {editable && (
        <td className="settings-buttons">
          <Button size="small" onClick={() => ask('confirm')} aria-label={`${confirming} ${title}`}>
            {confirming}
          </Button>
          <Button
            size="small"
            danger={isOn}
            onClick={() => ask(isOn ? 'off' : 'on')}
            aria-label={`${isOn ? m.settings_do_off() : m.settings_do_on()} ${title}`}
          >
            {isOn ? m.settings_do_off() : m.settings_do_on()}
          </Button>
        </td>
      )}
    </tr>
  )
}

/** On or off today, and the day on which that changes. */
function RuleState({ rule }: { readonly rule: string }) {
  const { today } = useSession()
  const { settings, standing } = useSettings()
  const switches = standing.flatMap(({ from, value }) =>
    value.kind === 'rule-switch' && value.rule === rule ? [{ from, on: value.on }] : [],
  )
  const present = switches.findLast(({ from }) => from <= today)
  const next = switches.find(({ from }) => from > today)
  const isOn = settings.isOn(rule, today)
  return (
    <>
      <span className={isOn ? 'tag tag-green' : 'tag'}>
        {isOn ? m.settings_on() : m.settings_off_from({ date: present?.from ?? '' })}
      </span>
      {next !== undefined && next.on !== isOn && (
        <span className="muted small settings-source">
          {next.on ? m.settings_on_from({ date: next.from }) : m.settings_off_from({ date: next.from })}
        </span>
      )}
    </>
  )
}
