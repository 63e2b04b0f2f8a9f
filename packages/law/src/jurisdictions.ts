/** A place whose rules may apply, named in both languages. */
export interface Jurisdiction {
  readonly id: JurisdictionId
  readonly name: { readonly zh: string; readonly en: string }
  /** The jurisdictions whose rules apply here: the country, the province, the district itself. */
  readonly chain: readonly JurisdictionId[]
}

const PLACES = {
  cn: { zh: '全国', en: 'China', parent: undefined },
  'cn-21': { zh: '辽宁省', en: 'Liaoning', parent: 'cn' },
  'cn-33': { zh: '浙江省', en: 'Zhejiang', parent: 'cn' },
  'cn-34': { zh: '安徽省', en: 'Anhui', parent: 'cn' },
  'cn-42': { zh: '湖北省', en: 'Hubei', parent: 'cn' },
  bayuquan: { zh: '营口市鲅鱼圈区', en: 'Bayuquan, Yingkou', parent: 'cn-21' },
  changshan: { zh: '衢州市常山县', en: 'Changshan, Quzhou', parent: 'cn-33' },
  jiujiang: { zh: '芜湖市鸠江区', en: 'Jiujiang, Wuhu', parent: 'cn-34' },
  xialu: { zh: '黄石市下陆区', en: 'Xialu, Huangshi', parent: 'cn-42' },
  zhenhai: { zh: '宁波市镇海区', en: 'Zhenhai, Ningbo', parent: 'cn-33' },
} as const satisfies Record<string, { zh: string; en: string; parent: string | undefined }>

export type JurisdictionId = keyof typeof PLACES

export const JURISDICTION_IDS = Object.keys(PLACES) as JurisdictionId[]

function chainOf(id: JurisdictionId): readonly JurisdictionId[] {
  const { parent } = PLACES[id]
  return parent === undefined ? [id] : [...chainOf(parent), id]
}

export const JURISDICTIONS: Readonly<Record<JurisdictionId, Jurisdiction>> = Object.fromEntries(
  JURISDICTION_IDS.map((id) => [id, { id, name: { zh: PLACES[id].zh, en: PLACES[id].en }, chain: chainOf(id) }]),
) as Record<JurisdictionId, Jurisdiction>

/** True when `text` names a jurisdiction whose rules are loaded. */
export function isJurisdictionId(text: string): text is JurisdictionId {
  return Object.hasOwn(PLACES, text)
}
