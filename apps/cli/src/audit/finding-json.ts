import type { Finding } from '@tenderlight/compliance/finding'
import { fragment } from './json-bytes.ts'
import type { JsonBytes } from './json-bytes.ts'

/** What the findings of one rule by one figure have in common, as bytes. */
interface Common {
  readonly rule: string
  readonly level: Finding['level']
  readonly parameterFrom: string
  readonly calendar: string
  /** The first keys, through the one of the trigger, by verdict and light: a rule has few of those. */
  readonly heads: {
    readonly verdict: Finding['verdict']
    readonly light: Finding['light']
    readonly bytes: Uint8Array
  }[]
  /** Citation and versions, and the end of the object. */
  readonly tail: Uint8Array
}

const commons = new WeakMap<Finding['citation'], Common>()

function commonOf({ citation, level, rule, versions }: Finding): Common {
  const { calendar, parameterFrom } = versions
  const known = commons.get(citation)
  const isSame =
    known !== undefined &&
    known.rule === rule &&
    known.level === level &&
    known.parameterFrom === parameterFrom &&
    known.calendar === calendar
  if (isSame) return known
  const tail = fragment(`,"citation":${JSON.stringify(citation)},"versions":${JSON.stringify(versions)}}`)
  const made = { rule, level, parameterFrom, calendar, heads: [], tail }
  commons.set(citation, made)
  return made
}

function headOf({ heads, level, rule }: Common, verdict: Finding['verdict'], light: Finding['light']): Uint8Array {
  for (const head of heads) if (head.verdict === verdict && head.light === light) return head.bytes
  const bytes = fragment(
    `{"rule":${JSON.stringify(rule)},"level":"${level}","verdict":"${verdict}","light":"${light}","trigger":`,
  )
  heads.push({ verdict, light, bytes })
  return bytes
}

/** The keys that every finding has; the others are written where they are there. */
const ALWAYS = 12
const NULL = fragment('null')
const EVENT = fragment('{"event":')
const ON = fragment(',"on":')
const AIM_FOR = fragment(',"aimFor":')
const DUE = fragment(',"due":')
const MET = fragment(',"met":')
const ON_TIME = fragment(',"late":null')
const LATE = fragment(',"late":{"workingDays":')
const CALENDAR_DAYS = fragment(',"calendarDays":')
const CLOSE = fragment('}')
const PROVISIONAL = fragment(',"provisional":true')
const CERTAIN = fragment(',"provisional":false')
const PART = fragment(',"part":')
const MATTER = fragment(',"matter":')
const MISSING = fragment(',"missing":')
const GROUND = fragment(',"ground":')
const UNIT = fragment(',"unit":')
const REQUIRED = fragment(',"required":')
const ACTUAL = fragment(',"actual":')
const SHORTFALL = fragment(',"shortfall":')
const INSIDE = fragment(',"inside":')
const PLACES = fragment(',"places":')
const REASON = fragment(',"reason":')

function writeText(out: JsonBytes, key: Uint8Array, text: string | undefined): number {
  if (text === undefined) return 0
  out.raw(key)
  out.text(text)
  return 1
}

function writeNumber(out: JsonBytes, key: Uint8Array, value: number | undefined): number {
  if (value === undefined) return 0
  out.raw(key)
  out.number(value)
  return 1
}

function writeJson(out: JsonBytes, key: Uint8Array, value: object | undefined): number {
  if (value === undefined) return 0
  out.raw(key)
  out.json(JSON.stringify(value))
  return 1
}

function writeMissing(out: JsonBytes, missing: Finding['missing']): number {
  if (missing?.length !== 1) return writeJson(out, MISSING, missing)
  out.raw(MISSING)
  out.json('[')
  out.text(missing[0] ?? '')
  out.json(']')
  return 1
}

/** Writes the keys that not every finding has; returns how many there were. */
function writeSometimes(out: JsonBytes, finding: Finding): number {
  const { actual, ground, inside, matter, missing, part, places, reason, required, shortfall, unit } = finding
  return (
    writeText(out, PART, part) +
    writeText(out, MATTER, matter) +
    writeMissing(out, missing) +
    writeText(out, GROUND, ground) +
    writeText(out, UNIT, unit) +
    writeNumber(out, REQUIRED, required) +
    writeNumber(out, ACTUAL, actual) +
    writeNumber(out, SHORTFALL, shortfall) +
    writeJson(out, INSIDE, inside) +
    writeJson(out, PLACES, places) +
    writeText(out, REASON, reason)
  )
}

function writeDates(out: JsonBytes, { aimFor, due, late, met, provisional, trigger }: Finding): void {
  if (trigger === null) out.raw(NULL)
  else {
    out.raw(EVENT)
    out.text(trigger.event)
    out.raw(ON)
    out.text(trigger.on)
    out.raw(CLOSE)
  }
  out.raw(AIM_FOR)
  out.date(aimFor)
  out.raw(DUE)
  out.date(due)
  out.raw(MET)
  out.date(met)
  if (late === null) out.raw(ON_TIME)
  else {
    out.raw(LATE)
    out.number(late.workingDays)
    out.raw(CALENDAR_DAYS)
    out.number(late.calendarDays)
    out.raw(CLOSE)
  }
  out.raw(provisional ? PROVISIONAL : CERTAIN)
}

/**
 * Writes a finding as JSON: what `JSON.stringify` gives but for the order of the keys, in a tenth of the time (an audit
 * of a hundred thousand rows writes a gigabyte of findings).
 */
export function writeFinding(out: JsonBytes, finding: Finding): void {
  const from = out.length
  const common = commonOf(finding)
  out.raw(headOf(common, finding.verdict, finding.light))
  writeDates(out, finding)
  const more = writeSometimes(out, finding)
  out.raw(common.tail)
  if (Object.keys(finding).length === ALWAYS + more) return
  // A key that this function does not know must not be lost.
  out.dropFrom(from)
  out.json(JSON.stringify(finding))
}
