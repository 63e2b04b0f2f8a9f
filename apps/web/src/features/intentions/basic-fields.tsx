import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { MoneyField } from '../../ui/antd/money-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { CATEGORY_WORDS, choices, METHOD_WORDS } from '../../ui/vocabulary.ts'
import { errorOf, hintOf } from './field-props.ts'
import type { FieldsProps } from './field-props.ts'

/** What is bought, how, and for how much. */
export function BasicFields({ draft, change, missing }: FieldsProps) {
  return (
    <>
      <TextField
        label={m.intention_name()}
        hint={hintOf(draft, 'title')}
        value={draft.title}
        maxLength={200}
        onChange={(title) => change({ title })}
        error={errorOf(missing, 'title')}
      />
      <div className="fields-pair">
        <ChoiceField
          label={m.intention_category()}
          hint={hintOf(draft, 'category')}
          value={draft.category}
          options={choices(CATEGORY_WORDS)}
          onChange={(category) => change({ category })}
          error={errorOf(missing, 'category')}
        />
        <ChoiceField
          label={m.intention_method()}
          hint={hintOf(draft, 'method')}
          value={draft.method}
          options={choices(METHOD_WORDS)}
          onChange={(method) => change({ method })}
          error={errorOf(missing, 'method')}
        />
      </div>
      <MoneyField
        label={m.intention_budget()}
        hint={hintOf(draft, 'budget')}
        value={draft.budget}
        onChange={(budget) => change({ budget })}
        error={errorOf(missing, 'budget')}
      />
    </>
  )
}
