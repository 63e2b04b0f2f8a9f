import { checkSize } from '@tenderlight/compliance/suppliers/parties'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Checkbox } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { MoneyField } from '../../../ui/antd/money-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { Light } from '../../../ui/light.tsx'
import { partyOf } from './party-draft.ts'
import type { PartyDraft } from './party-draft.ts'
import { industryChoices, sayCheck } from './party-words.ts'

interface PartyDataFieldsProps {
  readonly draft: PartyDraft
  readonly bidOn: CivilDate
  readonly wrong: ReadonlySet<string>
  readonly onChange: (change: Partial<PartyDraft>) => void
}

/** The letter's data, and at once what they say of the declared size. */
export function PartyDataFields({ draft, bidOn, wrong, onChange }: PartyDataFieldsProps) {
  const check = checkSize({ id: '', ...partyOf(draft) }, bidOn)
  const said = draft.declared === undefined ? undefined : sayCheck(check, true)
  return (
    <fieldset className="party-data">
      <legend>{m.parties_data()}</legend>
      <ChoiceField
        label={m.parties_industry()}
        mark={m.optional_mark()}
        value={draft.industry}
        options={industryChoices()}
        allowClear
        searchable
        onChange={(industry) => onChange({ industry })}
      />
      <TextField
        label={m.parties_employees()}
        mark={m.optional_mark()}
        value={draft.employees}
        maxLength={8}
        onChange={(employees) => onChange({ employees })}
        error={wrong.has('employees') && m.parties_employees_bad()}
      />
      <MoneyField
        label={m.parties_revenue()}
        mark={m.optional_mark()}
        value={draft.revenue}
        onChange={(revenue) => onChange({ revenue })}
      />
      <MoneyField
        label={m.parties_assets()}
        mark={m.optional_mark()}
        value={draft.assets}
        onChange={(assets) => onChange({ assets })}
      />
      <Checkbox checked={draft.isNew} onChange={({ target }) => onChange({ isNew: target.checked })}>
        {m.parties_is_new()}
      </Checkbox>
      <div role="status" className="party-check">
        {said !== undefined && <Light light={said.light} word={said.word} />}
        {said?.note !== undefined && <p className="muted small">{said.note}</p>}
        <p className="muted small">{m.parties_unverified()}</p>
      </div>
    </fieldset>
  )
}
