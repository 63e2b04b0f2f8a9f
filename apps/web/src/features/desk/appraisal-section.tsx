import { Button } from 'antd'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { percent } from '../../ui/money.ts'
import { contentOfDraft, draftOf, NO_WEIGHT, readAppraisalDraft, sumOf } from './appraisal-draft.ts'
import type { WeightDraft } from './appraisal-draft.ts'
import { appraisableIn } from './appraised-by.ts'
import { DeskDialog } from './desk-dialog.tsx'
import { DeskSection } from './desk-section.tsx'
import type { DeskDialogOf } from './desk-section.tsx'
import { contentOf, useDesk } from './use-desk.ts'
import { useDeskForm } from './use-desk-form.ts'

/** By what units are scored in quarterly and yearly appraisals, and how much each counts. */
export function AppraisalSection() {
  const { jurisdiction, today } = useSession()
  const desk = useDesk('appraisal')
  const labels = new Map(appraisableIn(jurisdiction, today).map(({ label, value }) => [value, label]))
  return (
    <DeskSection
      desk={desk}
      standing={
        <ul>
          {contentOf(desk)?.weights.map(({ indicator, weight }) => (
            <li key={indicator}>
              {labels.get(indicator) ?? indicator} · {percent(weight)}
            </li>
          ))}
        </ul>
      }
      Dialog={AppraisalDialog}
    />
  )
}

function AppraisalDialog({ desk, onClose }: DeskDialogOf<'appraisal'>) {
  const { jurisdiction, today } = useSession()
  const options = appraisableIn(jurisdiction, today)
  const form = useDeskForm(desk, 'set', draftOf(contentOf(desk)), readAppraisalDraft)
  const { weights } = form.draft
  const change = (at: number, by: Partial<WeightDraft>) =>
    form.change({ weights: weights.map((entry, index) => (index === at ? { ...entry, ...by } : entry)) })
  return (
    <DeskDialog desk={desk} form={form} content={contentOfDraft({ weights })} onClose={onClose}>
      {(errorOf) => (
        <>
          {weights.map((entry, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- their place is what weights are known by
            <fieldset key={index} className="desk-entry">
              <legend>{m.desk_weight_row({ n: index + 1 })}</legend>
              <ChoiceField
                label={m.desk_weight_indicator()}
                value={entry.indicator === '' ? undefined : entry.indicator}
                options={options}
                searchable
                onChange={(indicator) => change(index, { indicator: indicator ?? '' })}
                error={errorOf(`weights.${index + 1}.indicator`)}
              />
              <TextField
                label={m.desk_weight()}
                hint={m.desk_weight_hint()}
                value={entry.weight}
                maxLength={6}
                onChange={(weight) => change(index, { weight })}
                error={errorOf(`weights.${index + 1}.weight`)}
              />
              {weights.length > 1 && (
                <Button
                  type="link"
                  danger
                  onClick={() => form.change({ weights: weights.filter((_, at) => at !== index) })}
                >
                  {m.desk_weight_remove({ n: index + 1 })}
                </Button>
              )}
            </fieldset>
          ))}
          <p className="form-buttons">
            <Button onClick={() => form.change({ weights: [...weights, NO_WEIGHT] })}>{m.desk_weight_add()}</Button>
            <span className="muted">{m.desk_weight_sum({ sum: percent(sumOf({ weights })) })}</span>
          </p>
          {errorOf('weights') !== false && (
            <p className="field-error small" role="alert">
              {errorOf('weights')}
            </p>
          )}
        </>
      )}
    </DeskDialog>
  )
}
