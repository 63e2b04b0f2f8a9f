import type { Place } from '@tenderlight/db/testing/place'

const at = ({ key }: Place) => ({ id: key('case'), step: 1 })

/** What to ask the procedures of cases that names things of a place; see `FOREIGN_INPUTS`. */
export const FOREIGN_CASES: Readonly<Record<string, ((place: Place) => unknown) | null>> = {
  'cases.list': ({ unit, project, unitName }) => ({ unit, key: project, text: unitName }),
  'cases.overview': ({ unit }) => ({ unit }),
  'cases.get': ({ key }) => ({ id: key('case') }),
  'cases.candidates': ({ unit, project }) => ({ unit, key: project }),
  'cases.letter': ({ key }) => ({ id: key('case'), format: 'docx' }),
  'cases.open': ({ project }) => ({ subjects: [{ key: project, rule: 'r' }], letter: false, text: '说明' }),
  'cases.draftLetter': at,
  'cases.review': (place) => ({ ...at(place), what: 'passed', text: '已核实' }),
  'cases.escalate': (place) => ({ ...at(place), to: 'office', text: '逾期未复' }),
  'cases.note': ({ key }) => ({ id: key('case'), text: '备注' }),
  'cases.issueLetters': ({ key }) => ({ ids: [key('case')] }),
  'cases.decide': (place) => ({ ...at(place), what: 'withdrawal-asked', text: '重复' }),
  'cases.answer': (place) => ({ ...at(place), what: 'answered', text: '方案', day: '2026-12-01' }),
}
