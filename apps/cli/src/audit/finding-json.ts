import type { Finding } from '@tenderlight/compliance/finding'

/** Citations are shared by the findings of a rule: each is written once. */
const citations = new WeakMap<Finding['citation'], string>()

function citationJson(citation: Finding['citation']): string {
  const known = citations.get(citation)
  if (known !== undefined) return known
  const text = JSON.stringify(citation)
  citations.set(citation, text)
  return text
}

/** A date or null; dates hold nothing that JSON would have to escape. */
const dateJson = (date: string | null): string => (date === null ? 'null' : `"${date}"`)

function triggerJson(trigger: Finding['trigger']): string {
  return trigger === null ? 'null' : `{"event":"${trigger.event}","on":"${trigger.on}"}`
}

function lateJson(late: Finding['late']): string {
  return late === null ? 'null' : `{"workingDays":${late.workingDays},"calendarDays":${late.calendarDays}}`
}

/** The keys that every finding has; the others are written where they are there. */
const ALWAYS = 12
const SOMETIMES = [
  'part',
  'matter',
  'missing',
  'ground',
  'unit',
  'required',
  'actual',
  'shortfall',
  'inside',
  'places',
  'reason',
] as const satisfies readonly (keyof Finding)[]

/** Clocks that have not started say the same of every procurement: each is written once. */
const waiting = new WeakMap<Finding['citation'], { readonly of: Finding; readonly text: string }>()

const isWaiting = ({ aimFor, due, light, met, trigger, verdict }: Finding): boolean =>
  verdict === 'pending' && light === 'grey' && trigger === null && met === null && due === null && aimFor === null

const isSame = (a: Finding, b: Finding): boolean =>
  a.rule === b.rule &&
  a.versions.parameterFrom === b.versions.parameterFrom &&
  a.versions.calendar === b.versions.calendar &&
  a.level === b.level &&
  a.provisional === b.provisional &&
  a.late === b.late

/**
 * A finding as JSON: what `JSON.stringify` gives but for the order of the keys, in a third of the time (an audit of a
 * hundred thousand rows writes a gigabyte of findings).
 */
export function findingJson(finding: Finding): string {
  if (!isWaiting(finding) || Object.keys(finding).length !== ALWAYS) return written(finding)
  const known = waiting.get(finding.citation)
  if (known !== undefined && isSame(known.of, finding)) return known.text
  const text = written(finding)
  waiting.set(finding.citation, { of: finding, text })
  return text
}

function written(finding: Finding): string {
  const { aimFor, citation, due, late, level, light, met, provisional, rule, trigger, verdict, versions } = finding
  let text =
    `{"rule":"${rule}","level":"${level}","verdict":"${verdict}","light":"${light}",` +
    `"trigger":${triggerJson(trigger)},"aimFor":${dateJson(aimFor)},"due":${dateJson(due)},"met":${dateJson(met)},` +
    `"late":${lateJson(late)},"provisional":${provisional}`
  let keys = ALWAYS
  for (const key of SOMETIMES) {
    const value = finding[key]
    if (value === undefined) continue
    keys += 1
    text += `,"${key}":${typeof value === 'number' ? value : JSON.stringify(value)}`
  }
  // A key that this function does not know must not be lost.
  if (Object.keys(finding).length !== keys) return JSON.stringify(finding)
  return `${text},"citation":${citationJson(citation)},"versions":${JSON.stringify(versions)}}`
}
