import type { UnitKey } from '../units.ts'
import { HOUSING, TRANSPORT, URBAN, WATER } from './city.ts'
import { AFFAIRS, AGRICULTURE, DATA, POLICE } from './government.ts'
import type { Ware } from './ware.ts'
import { CIVIL_AFFAIRS, CULTURE, EDUCATION, HEALTH } from './welfare.ts'

/** What each unit buys. */
export const WARES: Readonly<Record<UnitKey, readonly Ware[]>> = {
  jiaoyu: EDUCATION,
  weijian: HEALTH,
  zhujian: HOUSING,
  shuiwu: WATER,
  chengguan: URBAN,
  jiaotong: TRANSPORT,
  wenlv: CULTURE,
  nongye: AGRICULTURE,
  minzheng: CIVIL_AFFAIRS,
  gongan: POLICE,
  shuju: DATA,
  jiguan: AFFAIRS,
}
