import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Unit, Verification } from '@tenderlight/law/dated-parameter'
import type { Clock, Statement } from '../../rules/rule.ts'
import { statementById } from '../../statements/statements.ts'

/** One value of a made-up figure and the days through which it holds. */
export interface Held {
  readonly from: CivilDate
  readonly to?: CivilDate
  readonly value: unknown
  readonly verification?: Verification
}

interface Given {
  readonly id: string
  readonly unit?: Unit
  readonly values?: readonly Held[]
  readonly clocks?: readonly Clock[]
  readonly rest?: Partial<Statement>
}

/** A real statement with a figure and clocks of its own: what is made up are days and events, not the shape. */
export function statement({ id, unit = 'days', values = [], clocks = [], rest = {} }: Given): Statement {
  const real = statementById('cn.gp.award.report')
  if (real === undefined) throw new Error('The catalogue lacks cn.gp.award.report')
  return {
    ...real,
    id,
    title: { zh: `规定 ${id}`, en: `rule ${id}` },
    parameter: {
      rule: id,
      jurisdiction: 'cn',
      unit,
      values: values.map(({ verification = 'public text', ...held }) => ({
        ...held,
        citation: { instrument: '《规定》', clause: id, verification },
      })),
    },
    clocks,
    ...rest,
  }
}
