import {
  aimsFor,
  aimStanding,
  COUNTED_RATE,
  rateIndicator,
  rateName,
  ratesAimedFor,
  SME_CONTRACTS,
} from '@tenderlight/compliance/desk/aims'
import type { Aim } from '@tenderlight/compliance/desk/aims'
import type { DeskContents, DeskKind } from '@tenderlight/compliance/desk/kinds'
import { projectedAmount } from '@tenderlight/compliance/desk/projection'
import { readContent } from '@tenderlight/compliance/desk/read-content'
import type { Context } from '@tenderlight/compliance/evaluate'
import { SATISFACTION } from '@tenderlight/compliance/indicators/satisfaction'
import { RATE_WORDS } from '@tenderlight/compliance/years/targets'
import type { ShownIndicator, ShownTarget } from '@tenderlight/contracts/indicators'
import type { Db } from '@tenderlight/db/connect'
import { standingDesk } from '@tenderlight/db/repositories/desk-settings'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { shareOf } from '@tenderlight/law/money'

/**
 * What the district aims for in a year, by its plans and by what the desk set, with where it stands: of indicators as they were
 * counted, of rates as they were
 * entered, and of satisfaction, where nobody entered another figure, as the requests on record say. Indicators and rates that nobody aims for are left out.
 */
export async function targetsOf(
  db: Db,
  districtId: string,
  { context, indicators, year }: { context: Context; indicators: readonly ShownIndicator[]; year: number },
): Promise<readonly ShownTarget[]> {
  const { today } = context
  const set = await standingOf(db, districtId, 'target', today, year)
  const entered = await standingOf(db, districtId, 'rate', today, year)
  const figures = indicators.map(({ id, title, ...figure }) => ({ id, title, figure }))
  const aimed = [...set.keys()].flatMap((id) => rateName(id) ?? [])
  const names = new Set([...ratesAimedFor(year, context), ...entered.keys(), ...aimed])
  const counted = indicators.find(({ id }) => id === SATISFACTION.id)
  const rates = [...names].map((name) => ({
    id: rateIndicator(name),
    title: wordsOf(name),
    ...rateOf(entered.get(name), name === COUNTED_RATE ? counted : undefined),
  }))
  return [...figures, ...rates].flatMap((one): readonly ShownTarget[] => {
    const aims = aimsFor(one.id, year, context, set.get(one.id))
    const [strictest] = aims
    if (strictest === undefined) return []
    const comparable = aims.filter(({ unit }) => unit === strictest.unit)
    const known = 'figure' in one ? ofFigure(one.figure, strictest) : ofRate(one.rate)
    const { actual } = known
    return [
      {
        indicator: one.id,
        title: one.title,
        unit: strictest.unit,
        aims: comparable.map(({ by, figure }) => ({ figure, by })),
        ...known,
        projected: one.id === SME_CONTRACTS && actual !== null ? projectedAmount(actual, year, today) : null,
        standing: aimStanding(one.id, strictest, actual, { today, year }),
      },
    ]
  })
}

/** A rate as it was entered, or as it is counted of what is on record. */
const rateOf = (entered: DeskContents['rate'] | undefined, counted: ShownIndicator | undefined) =>
  entered === undefined && counted !== undefined ? { figure: counted } : { rate: entered }

const wordsOf = (name: string): ShownTarget['title'] => RATE_WORDS[name] ?? { zh: name, en: name }

type Known = Pick<ShownTarget, 'actual' | 'ratio' | 'source'>

/** What was counted, in the unit that is aimed in; unknown where it is not measured in it, or there are too few to tell. */
function ofFigure(
  { denominator, measure, numerator, value }: Omit<ShownIndicator, 'id' | 'title'>,
  { unit }: Aim,
): Known {
  const ratio = { numerator, denominator }
  if (unit === 'fen') return { actual: measure === 'sum' ? numerator : null, ratio, source: null }
  return { actual: value?.unit === unit ? value.value : null, ratio, source: null }
}

function ofRate(rate: DeskContents['rate'] | undefined): Known {
  if (rate === undefined) return { actual: null, ratio: null, source: null }
  const { denominator, numerator, source } = rate
  return { actual: shareOf(numerator, denominator), ratio: { numerator, denominator }, source }
}

/** What the desk set for the year under each name; what cannot be read is not set. */
async function standingOf<K extends DeskKind>(
  db: Db,
  districtId: string,
  kind: K,
  today: CivilDate,
  year: number,
): Promise<ReadonlyMap<string, DeskContents[K]>> {
  const suffix = `:${year}`
  const standing = await standingDesk(db, districtId, kind, today)
  return new Map(
    [...standing].flatMap(([key, row]) => {
      const { content } = readContent(kind, row.content)
      return key.endsWith(suffix) && content !== undefined ? [[key.slice(0, -suffix.length), content] as const] : []
    }),
  )
}
