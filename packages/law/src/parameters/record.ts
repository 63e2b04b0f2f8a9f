import { dated } from '../dated-parameter.ts'

/** The product's own check of a record: an earlier step cannot carry a later date. */
export const dateOrder = dated({
  rule: 'record.date-order',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'own rule',
  values: [{ from: '2000-01-01', value: 0, cite: { instrument: 'product', clause: '日期先后' } }],
})
