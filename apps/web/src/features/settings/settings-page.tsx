import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { m } from '../../paraglide/messages.js'
import '../../ui/antd/forms.css'
import '../../ui/grid.css'
import { saveFile } from '../../ui/save-file.ts'
import { FourEyesSection } from './four-eyes-section.tsx'
import { GradesSection } from './grades-section.tsx'
import { HistorySection } from './history-section.tsx'
import { PlansSection } from './plans-section.tsx'
import { RulesSection } from './rules-section.tsx'
import './settings.css'
import { ThresholdsSection } from './thresholds-section.tsx'
import { useSettings } from './use-settings.ts'
import { WindowsSection } from './windows-section.tsx'

/** What the district settles for itself: rules, thresholds, warnings, plans; each with its history. */
export function SettingsPage() {
  const { person, jurisdiction } = useSession()
  const { editable, entries } = useSettings()
  const exported = () =>
    saveFile(
      `settings-${jurisdiction}.json`,
      'application/json',
      `${JSON.stringify({ jurisdiction, entries }, null, 2)}\n`,
    )
  return (
    <Page title={m.settings_title()}>
      <div className="settings-head">
        <div>
          <h1>{m.settings_title()}</h1>
          <p className="muted">{m.settings_lead({ district: person.district.name })}</p>
          {!editable && <p className="muted">{m.settings_readonly()}</p>}
        </div>
        <p className="form-buttons no-print">
          <Link to="/conflicts">{m.settings_conflicts_link()}</Link>
          <Button onClick={exported}>{m.settings_export()}</Button>
        </p>
      </div>
      <nav className="small settings-contents no-print" aria-label={m.settings_sections()}>
        <a href="#rules">{m.settings_rules_title()}</a>
        <a href="#thresholds">{m.settings_thresholds_title()}</a>
        <a href="#windows">{m.settings_windows_title()}</a>
        <a href="#plans">{m.settings_plans_title()}</a>
        <a href="#four-eyes">{m.settings_four_eyes_title()}</a>
        <a href="#four-eyes-cases">{m.settings_four_eyes_cases_title()}</a>
        <a href="#history">{m.settings_history_title()}</a>
      </nav>
      <RulesSection />
      <ThresholdsSection />
      <WindowsSection />
      <PlansSection />
      <GradesSection />
      <FourEyesSection of="intentions" />
      <FourEyesSection of="cases" />
      <HistorySection />
    </Page>
  )
}
