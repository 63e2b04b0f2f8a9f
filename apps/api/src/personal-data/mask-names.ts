import { TELEPHONE_NEXT } from './mask-telephones.ts'

/** 常见姓氏: where nothing but the place says that a word is a name, it begins with one of these. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤章倪俞柳殷洪欧阮齐柯鲍毕詹施翁樊葛单翟束诸司褚卫'
const COMPOUND = ['欧阳', '上官', '司马', '诸葛', '皇甫', '司徒', '夏侯', '尉迟', '公孙', '慕容', '端木', '东方']

/** What a name stands after: 联系人:张三. */
const LABELS =
  '(?:项目|采购|技术|业务|代理)?联系人(?:姓名)?|采购人代表|法定代表人|(?:项目|单位)?负责人|经办人|填报人|审核人|姓名|评审专家|评委'
/** Words that follow a name without a space. */
const STOPS = '联系|电话|手机|地址|传真|邮箱|邮编|微信|单位|职务|身份证'
const END = `(?=${STOPS}|[^\\p{Script=Han}·]|$)`
const NAME = `\\p{Script=Han}[\\p{Script=Han}·]{1,3}?${END}|\\p{Script=Han}{1,6}·\\p{Script=Han}{1,6}${END}`
const KNOWN = `(?:${COMPOUND.join('|')}|[${SURNAMES}])`

const LABELLED = new RegExp(`((?:${LABELS})(?:\\s*[::为]\\s*|\\s+))((?:${NAME})(?:[、,,/\\s]+(?:${NAME}))*)`, 'gu')
const JOINED = new RegExp(`((?:${LABELS}))(${KNOWN}\\p{Script=Han}{1,2}?)${END}`, 'gu')
/** 张三 13812345678: a name beside a number. */
const BESIDE_NUMBER = new RegExp(
  `(?<!\\p{Script=Han})(${KNOWN}\\p{Script=Han}{1,2})(?<!方式)(?=[\\s,,::((]*(?:\\+86[- ]?)?${TELEPHONE_NEXT})`,
  'gu',
)
const EACH = new RegExp(NAME, 'gu')

/** `text` with the names of persons masked, where the text shows that they are names: 联系人:张**. */
export function maskNames(text: string): string {
  return text
    .replace(LABELLED, (_, label: string, names: string) => label + names.replace(EACH, maskName))
    .replace(JOINED, (_, label: string, name: string) => label + maskName(name))
    .replace(BESIDE_NUMBER, (name) => maskName(name))
}

/** 张三 → 张**, 欧阳修 → 欧阳**. Of how many signs a name is, it does not say. */
function maskName(name: string): string {
  const surname = COMPOUND.find((one) => name.length > one.length && name.startsWith(one)) ?? name.slice(0, 1)
  return `${surname}**`
}
