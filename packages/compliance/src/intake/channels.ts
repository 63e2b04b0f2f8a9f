import type { IntakeChannels } from '../desk/kinds.ts'
import type { Text } from '../rules/rule.ts'

/** Where a matter came in from. */
export interface Channel {
  readonly id: string
  readonly name: Text
}

/** The product's own channels (受理渠道). */
export const OWN_CHANNELS: readonly Channel[] = [
  { id: 'portal', name: { zh: '门户网站', en: 'Portal' } },
  { id: 'telephone', name: { zh: '电话', en: 'Telephone' } },
  { id: 'visit', name: { zh: '来访', en: 'Visit' } },
  { id: 'hotline-12345', name: { zh: '12345 热线', en: 'Hotline 12345' } },
  { id: 'letter', name: { zh: '来信', en: 'Letter' } },
]

/** The product's own channels and those that the district set, which go before an own one of the same key. */
export function channelsOf(set: IntakeChannels | undefined): readonly Channel[] {
  const further = (set?.channels ?? []).map(({ id, name }) => ({ id, name: { zh: name, en: name } }))
  return [...OWN_CHANNELS.filter(({ id }) => !further.some((one) => one.id === id)), ...further]
}
