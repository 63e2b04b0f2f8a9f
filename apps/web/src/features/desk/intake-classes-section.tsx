import type { IntakeClasses } from '@tenderlight/compliance/desk/kinds'
import { readContent } from '@tenderlight/compliance/desk/read-content'
import { m } from '../../paraglide/messages.js'
import { joinWords } from '../../ui/join-words.ts'
import { TextField } from '../../ui/antd/text-field.tsx'
import { textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { DeskDialog } from './desk-dialog.tsx'
import { DeskSection } from './desk-section.tsx'
import type { DeskDialogOf } from './desk-section.tsx'
import { linesOf, namedIn } from './named-lines.ts'
import { contentOf, useDesk } from './use-desk.ts'
import { useDeskForm } from './use-desk-form.ts'

const FIELDS = ['classes', 'layers', 'levels'] as const satisfies readonly (keyof IntakeClasses)[]
const LABELS: Readonly<Record<keyof IntakeClasses, () => string>> = {
  classes: m.req_class,
  layers: m.req_layer,
  levels: m.req_level,
}
const readClasses = (kept: Kept): Readonly<Record<keyof IntakeClasses, string>> => ({
  classes: textIn(kept, 'classes'),
  layers: textIn(kept, 'layers'),
  levels: textIn(kept, 'levels'),
})

/** 诉求类别, 协调层级 and 诉求等级: what requests are sorted by. */
export function IntakeClassesSection() {
  const desk = useDesk('intake-classes')
  const content = contentOf(desk)
  return (
    <DeskSection
      desk={desk}
      standing={
        <ul>
          {FIELDS.map((field) => (
            <li key={field}>
              {LABELS[field]()} ·{' '}
              {content === undefined || content[field].length === 0
                ? m.desk_unset()
                : joinWords(content[field].map(({ name }) => name))}
            </li>
          ))}
        </ul>
      }
      Dialog={ClassesDialog}
    />
  )
}

function ClassesDialog({ desk, onClose }: DeskDialogOf<'intake-classes'>) {
  const standing = contentOf(desk)
  const empty = {
    classes: linesOf(standing?.classes),
    layers: linesOf(standing?.layers),
    levels: linesOf(standing?.levels),
  }
  const form = useDeskForm(desk, 'set', empty, readClasses)
  const typed = form.draft
  const earlier = desk.versions.map((one) => readContent('intake-classes', one.content).content)
  const content = Object.fromEntries(
    FIELDS.map((field) => [
      field,
      namedIn(
        typed[field],
        earlier.flatMap((one) => one?.[field] ?? []),
      ),
    ]),
  )
  return (
    <DeskDialog desk={desk} form={form} content={content} onClose={onClose}>
      {(errorOf) =>
        FIELDS.map((field) => (
          <TextField
            key={field}
            label={LABELS[field]()}
            {...(field === 'classes' ? {} : { mark: m.optional_mark() })}
            hint={field === 'levels' ? m.req_desk_levels_hint() : m.req_desk_lines()}
            value={typed[field]}
            maxLength={3000}
            rows={3}
            onChange={(text) => form.change({ [field]: text })}
            error={errorOf(field)}
          />
        ))
      }
    </DeskDialog>
  )
}
