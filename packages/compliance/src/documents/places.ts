/** Places as documents write them: words for one's own area, the names of provinces and districts, and the usual form of a name. */

/** Before 区: what is no administrative area (小区, 园区, 片区 ...). After it: 区域, 区间 and the like. */
const AREA = '(?<![小园校社厂片景库病灾矿林牧战特山城地老新])区(?![域间别块段])'
const CITY = '(?<![城超门上都])市(?![政场容民区级])'

/** Words for one's own area. */
const OWN = [
  '本省',
  '本市(?![政场])',
  '本区(?![域间别块段])',
  '本县',
  '本地(?![化])',
  '当地',
  '我[省市区县]',
  '省内',
  '(?<!城)市内',
  '(?<![小园校社厂片景库病灾矿])区内',
  '县内',
  '辖区',
  '行政区域内',
].join('|')

const NAMED = [
  '北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南',
  '重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆',
  '鸠江|芜湖|镇海|宁波|常山|衢州|下陆|黄石|鲅鱼圈|营口',
].join('|')

/** One's own area, or a province or district by name. */
export const KNOWN_PLACE = `(?:${OWN}|(?:${NAMED})(?:省|市|区|县|自治区)?)`

/** Any name that ends like an area's: 某某省, 某某市, 某某区, 某某县. */
export const ANY_PLACE = `(?:[一-龥]{2,3}(?:省(?!级)|${CITY}|${AREA}|县(?!级)))`
