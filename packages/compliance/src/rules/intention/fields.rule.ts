import { valueByDay } from '@tenderlight/law/dated-parameter'
import { bayuquanIntentionFields, intentionFields } from '@tenderlight/law/parameters/intention'
import type { Light } from '../../finding.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { ABSENT } from '../../reading.ts'
import { dayOf, placeOf } from '../days.ts'
import { cannotTell, found, groundOf, groundPlace } from '../found.ts'
import { foundFields } from '../found-clock.ts'
import { makeRule } from '../rule.ts'
import type { Declaration, Rule } from '../rule.ts'

const FIELDS = ['title', 'summary', 'budget', 'expectedMonth'] as const

const ANNOUNCEMENT = placeOf('announcement')
const INTENTION = placeOf('intention')

/** An intention states its four fields. A gap is yellow where the rule only warns. */
interface FieldsDeclaration extends Declaration<number> {
  readonly light: Light
  /** The day whose law governs: the announcement's nationally, the intention's for a promise about intentions. */
  readonly governedBy: 'announcementOn' | 'intentionOn'
}

const isEmpty = (value: string | number | undefined): boolean => value === undefined || value === ''

/** The fields that the record leaves empty; each is named where it is read, which costs less than looking it up. */
function emptyFields({ title, summary, budget, expectedMonth }: Procurement): readonly string[] {
  const empty: string[] = []
  if (isEmpty(title)) empty.push('title')
  if (isEmpty(summary)) empty.push('summary')
  if (isEmpty(budget)) empty.push('budget')
  if (isEmpty(expectedMonth)) empty.push('expectedMonth')
  return empty
}

/**
 * Need and month say what the intention said; title and budget are the project's own. A ledger row that has neither of the
 * two does not keep what the intention said: its gaps tell nothing.
 */
const keepsTheContent = ({ heldBy, summary, expectedMonth }: Procurement): boolean =>
  heldBy === 'register' || !isEmpty(summary) || !isEmpty(expectedMonth)

function fieldsStated(declaration: FieldsDeclaration): Rule {
  const { figure, governedBy, level, light } = declaration
  const valueAt = valueByDay(figure)
  const place = groundPlace(figure, level)
  return makeRule('required', declaration, {
    clocks: [],
    needs: [...FIELDS, 'intentionOn'],
    judge: (procurement, scope) => {
      const { intentionOn } = procurement
      const announced = governedBy === 'announcementOn' ? dayOf(procurement, ANNOUNCEMENT, scope) : ABSENT
      const governing = announced === ABSENT ? dayOf(procurement, INTENTION, scope) : announced
      const value = valueAt(governing === ABSENT ? scope.todayNumber : governing)
      if (value === undefined) return undefined
      const ground = groundOf(place, value, scope)
      if (intentionOn === undefined) return found(ground, 'pending', 'grey')
      const missing = emptyFields(procurement)
      const trigger = { event: INTENTION.event, on: intentionOn }
      if (!keepsTheContent(procurement)) return cannotTell(ground, missing, { trigger })
      return foundFields(ground, missing.length === 0 ? 'green' : light, trigger, FIELDS.length, missing)
    },
  })
}

const ON_INTENTIONS = { regime: 'government-procurement', stage: 'intention' } as const

export const nationalIntentionFields = fieldsStated({
  ...ON_INTENTIONS,
  level: 'law',
  title: { zh: '采购意向四项内容', en: 'The four fields of an intention' },
  requires: {
    zh: '采购意向写明项目名称、需求概况、预算金额和预计采购时间。',
    en: 'An intention states title, need, budget and expected time.',
  },
  figure: intentionFields,
  light: 'yellow',
  governedBy: 'announcementOn',
})

export const bayuquanFields = fieldsStated({
  ...ON_INTENTIONS,
  level: 'commitment',
  title: { zh: '采购意向全部公开(区)', en: 'Intentions published in full (district)' },
  requires: {
    zh: '区方案:采购项目、采购内容及需求概况、预算金额、预计采购时间全部对外公开。',
    en: 'District plan: project, content and need, budget and expected time are all made public.',
  },
  figure: bayuquanIntentionFields,
  light: 'red',
  governedBy: 'intentionOn',
})
