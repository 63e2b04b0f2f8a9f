import { THRESHOLDS } from '@tenderlight/compliance/settings/district-settings'
import type { ThresholdName } from '@tenderlight/compliance/settings/district-settings'
import { entryOn } from '@tenderlight/compliance/settings/in-force'
import { THRESHOLD_WORDS } from '@tenderlight/compliance/settings/say-value'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { formatYuan } from '@tenderlight/law/money'
import { PROVINCIAL_THRESHOLDS } from '@tenderlight/law/parameters/thresholds'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { TableCard } from '../../ui/table-card.tsx'
import { textOf } from '../../ui/text-of.ts'
import { ThresholdDialog } from './figure-dialogs.tsx'
import { SettingsSection } from './settings-section.tsx'
import { useSettings } from './use-settings.ts'

/** What the province's catalogue is believed to say, marked as unverified; only for the limit that it speaks of. */
function suggestionFor(name: ThresholdName, jurisdiction: JurisdictionId, on: CivilDate): string | undefined {
  if (name !== 'open-tender.goods-services') return undefined
  const parameter = PROVINCIAL_THRESHOLDS.find((one) => JURISDICTIONS[jurisdiction].chain.includes(one.jurisdiction))
  const dated = parameter === undefined ? undefined : valueOn(parameter, on)
  return dated === undefined
    ? undefined
    : m.settings_threshold_hint({
        amount: formatYuan(dated.value.openTenderGoodsServices),
        source: dated.citation.instrument,
      })
}

/** The thresholds that no source gives for certain: unset until the district sets them. */
export function ThresholdsSection() {
  const { today, jurisdiction } = useSession()
  const { editable, standing } = useSettings()
  const [asked, setAsked] = useState<ThresholdName>()
  return (
    <SettingsSection id="thresholds" title={m.settings_thresholds_title()} lead={m.settings_thresholds_lead()}>
      <TableCard labelledBy="thresholds">
        <table className="grid stacked-table">
          <thead>
            <tr>
              <th scope="col">{m.settings_threshold()}</th>
              <th scope="col">{m.settings_amount()}</th>
              <th scope="col">{m.settings_source()}</th>
              {editable && <th scope="col">{m.settings_actions()}</th>}
            </tr>
          </thead>
          <tbody>
            {THRESHOLDS.map((name) => {
              const own = standing.flatMap(({ from, value }) =>
                value.kind === 'threshold' && value.name === name ? [{ from, value }] : [],
              )
              const present = entryOn(own, today)
              const next = own.find(({ from }) => from > today)
              const suggestion = suggestionFor(name, jurisdiction, today)
              const setting = present === undefined ? m.settings_do_set() : m.settings_do_change()
              return (
                <tr key={name}>
                  <th scope="row">{textOf(THRESHOLD_WORDS[name])}</th>
                  <td className="num" data-label={m.settings_amount()}>
                    {present === undefined ? (
                      <span className="tag">{m.settings_unset()}</span>
                    ) : (
                      <>
                        {formatYuan(present.value.amount)} {m.unit_yuan()}
                        <span className="muted small settings-source">
                          {m.settings_from_day({ date: present.from })}
                        </span>
                      </>
                    )}
                    {next !== undefined && (
                      <span className="muted small settings-source">
                        {m.settings_from_day({ date: next.from })} {formatYuan(next.value.amount)} {m.unit_yuan()}
                      </span>
                    )}
                  </td>
                  <td className="small" data-label={m.settings_source()}>
                    {present === undefined ? (
                      <span className="muted">{suggestion}</span>
                    ) : (
                      `${present.value.instrument} ${present.value.clause}`
                    )}
                  </td>
                  {editable && (
                    <td className="settings-buttons">
                      <Button
                        size="small"
                        onClick={() => setAsked(name)}
                        aria-label={`${setting} ${textOf(THRESHOLD_WORDS[name])}`}
                      >
                        {setting}
                      </Button>
                    </td>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableCard>
      {asked !== undefined && (
        <ThresholdDialog
          name={asked}
          hint={suggestionFor(asked, jurisdiction, today)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </SettingsSection>
  )
}
