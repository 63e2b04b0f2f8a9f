import { EVIDENCE_PATH } from '@tenderlight/contracts/evidence'
import * as z from 'zod'
import { appRouter } from '../../router.ts'
import { sentJson } from './body-damage.ts'
import { fromSchema } from './from-schema.ts'
import type { Known, Schema } from './from-schema.ts'
import { HOSTILE_TEXTS, hostileValue } from './hostile-values.ts'
import type { Chance } from './random.ts'

/** One request, told apart by what it aims at. */
export interface Attempt {
  readonly aim: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly type?: string
  readonly body?: string | Uint8Array<ArrayBuffer>
}

interface Inside {
  readonly _def: { readonly type: string; readonly inputs: readonly z.ZodType[] }
}

interface Target {
  readonly path: string
  readonly type: string
  readonly schema: Schema | undefined
}

/** Every procedure with what it asks for. */
const TARGETS: readonly Target[] = Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
  const { type, inputs } = (procedure as unknown as Inside)._def
  const [input] = inputs
  const schema = input === undefined ? undefined : z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' })
  return { path, type, schema: schema as Schema | undefined }
})

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed())

/** A call of each procedure in turn, its input made from what it asks for. */
export function procedureAttempt(turn: number, chance: Chance, known: Known): Attempt {
  const { path, type, schema } = TARGETS[turn % TARGETS.length] ?? chance.pick(TARGETS)
  const input =
    schema === undefined ? hostileValue(chance) : fromSchema(schema, chance, known, chance.pick([3, 12, 60]))
  if (type === 'query') {
    const sent = sentJson(input, chance)
    const text = typeof sent === 'string' ? encoded(sent) : '%ff%c0%80'
    // What does not fit a request line is refused before anybody looks at it.
    return { aim: path, method: 'GET', path: `/trpc/${path}?input=${text.slice(0, 12_000)}` }
  }
  return { aim: path, method: 'POST', path: `/trpc/${path}`, type: 'application/json', body: sentJson(input, chance) }
}

const PARAMETERS = [
  'unit',
  'category',
  'method',
  'kind',
  'q',
  'reservation',
  'page',
  'from',
  'through',
  'min',
  'max',
  'limit',
  'x[]',
  '__proto__',
]
const PLACES = [
  '/api/public/notices',
  '/api/public/units',
  '/api/public/disclosures',
  '/api/public/accuracy',
  '/api/public/holidays',
  '/feed.atom',
  '/feed.rss',
  '/calendar.ics',
  '/healthz',
  '/readyz',
]

/** A request of a route that is no procedure, with parameters, names and bodies that fit badly. */
export function routeAttempt(chance: Chance, known: Known): Attempt {
  const word = () => encoded(chance.pick(HOSTILE_TEXTS)).slice(0, 3_000)
  switch (chance.below(6)) {
    case 0:
      return { aim: 'notice', method: 'GET', path: `/api/public/notices/${word()}` }
    case 1:
      return {
        aim: 'evidence',
        method: 'GET',
        path: `${EVIDENCE_PATH}/${chance.once(2) ? word() : chance.pick(known)}`,
      }
    case 2: {
      const asked = `key=${chance.once(3) ? word() : chance.pick(known)}&event=${chance.pick(['announcement', 'intention', word()])}&name=${chance.once(2) ? word() : 'a.pdf'}&note=${word()}`
      const body = new Uint8Array(
        Buffer.from(
          chance
            .pick(['%PDF-1.4', 'PK\u0003\u0004', '', '\u0089PNG', '\u00ff\u00d8\u00ff', 'RIFF'])
            .repeat(1 + chance.below(2_000)),
          'latin1',
        ),
      )
      const type = chance.once(8)
        ? chance.pick(['text/plain', 'application/json', 'multipart/form-data', '\u00a0x'])
        : 'application/octet-stream'
      return { aim: 'evidence', method: 'POST', path: `${EVIDENCE_PATH}?${asked}`, type, body }
    }
    case 3: {
      const many = chance.pick(['access.me,', 'board.get,', 'no.such,']).repeat(1 + chance.below(200))
      return {
        aim: 'batch',
        method: 'GET',
        path: `/trpc/${many}?batch=${chance.pick(['1', '0', word()])}&input=${encoded(JSON.stringify({ 0: hostileValue(chance) })).slice(0, 8_000)}`,
      }
    }
    case 4: {
      const calls = Object.fromEntries(Array.from({ length: chance.below(14) }, (_, n) => [n, hostileValue(chance)]))
      const path = `/trpc/${chance.pick(['alerts.markRead,', 'procurements.recordFact,', 'access.signIn,', '%2e%2e%2f']).repeat(1 + chance.below(13))}?batch=1`
      return { aim: 'batch', method: 'POST', path, type: 'application/json', body: sentJson(calls, chance) }
    }
    default: {
      const query = Array.from({ length: chance.below(6) }, () => `${chance.pick(PARAMETERS)}=${word()}`).join('&')
      return { aim: 'public', method: 'GET', path: `${chance.pick(PLACES)}?${query}`.slice(0, 14_000) }
    }
  }
}
