import type { LogProblem, LogProblemKind } from '@tenderlight/db/audit-log/problem'

type Told = Pick<LogProblem, 'expected' | 'found'>

const PROBLEMS: Readonly<Record<LogProblemKind, (told: Told) => string>> = {
  unreadable: ({ found }) =>
    found === 'json'
      ? '不是 JSON 对象'
      : found === 'form'
        ? '与导出时的写法不同:有字节被改动'
        : `不是日志的一行:${found} 不合格式`,
  order: ({ found }) => `位置不对:${found === 'log' ? '文件头' : '签名'}不应在此处`,
  'no-header': () => '缺少文件头',
  'no-seal': () => '缺少导出封签:其后的条目是否齐全无从得知',
  district: ({ expected, found }) => `属于另一区县:应为 ${expected},实为 ${found}`,
  number: ({ expected, found }) => `条目缺失、重复或换了位置:应为第 ${expected} 条,实为第 ${found} 条`,
  previous: ({ expected, found }) => `与上一条不衔接:上一条的摘要应为 ${expected},本条所记为 ${found}`,
  hash: ({ expected, found }) => `内容与摘要不符:按内容应为 ${expected},所记为 ${found}`,
  time: ({ expected, found }) => `时间早于上一条:上一条 ${expected},本条 ${found}`,
  'unknown-key': ({ expected, found }) =>
    `文件里没有这个公钥,或公钥与其编号不符:有 ${expected || '(无)'},所用为 ${found || '(读不出)'}`,
  'key-not-given': ({ expected, found }) => `不是用给出的公钥对应的密钥签的:给出 ${expected},所用为 ${found}`,
  signature: ({ expected, found }) => `签名不符:${expected} 的签名(密钥 ${found})与内容对不上`,
  cut: ({ expected, found }) => `条目被截去:签名时日志至第 ${expected} 条,文件只到第 ${found} 条`,
  head: ({ expected, found }) => `与签名不符:签名所认摘要为 ${expected},该条摘要为 ${found}`,
  'after-seal': ({ expected, found }) => `封签之后多出条目:封签至第 ${expected} 条,文件到第 ${found} 条`,
}

/** What is said about a log that is checked, in Simplified Chinese. */
export const zhLog = {
  help: '离线核对导出的操作日志:逐条衔接与签名',
  file: '导出的日志(.jsonl)',
  key: '自己保存的公钥(PEM,可含多个);不给则用文件自带的公钥',
  exitCodes: ['退出码:', '  0  日志完整', '  1  有断裂、缺失、改动或签名不符', '  2  参数不能用,或文件不是日志'],
  whole: (entries: number, district: string): string => `日志完整:共 ${entries} 条,逐条衔接(区县 ${district})`,
  broken: (entries: number, problems: number, first: number | null): string =>
    first === null
      ? `日志有问题:读到 ${entries} 条,问题 ${problems} 处`
      : `日志在第 ${first} 条处断裂:读到 ${entries} 条,问题 ${problems} 处`,
  signed: (heads: number, through: number | null): string =>
    through === null ? `每日签名 ${heads} 个,没有有效签名` : `每日签名 ${heads} 个,有效签名覆盖至第 ${through} 条`,
  keys: (ids: readonly string[], given: boolean): string =>
    given
      ? `签名密钥 ${ids.join('、')},与给出的公钥一致`
      : `签名密钥 ${ids.join('、')},公钥取自文件本身:要排除整份文件被替换,请用 --key 给出自己保存的公钥`,
  columns: ['位置', '条目', '问题'],
  line: (line: number): string => (line === 0 ? '—' : `第 ${line} 行`),
  entry: (entry: number | null): string => (entry === null ? '' : `第 ${entry} 条`),
  problem: ({ problem, ...told }: LogProblem): string => PROBLEMS[problem](told),
  more: (count: number): string => `…… 另有 ${count} 处,用 --format json 查看全部。`,
  noLog: (file: string): string => `${file} 不是导出的操作日志。`,
  noLogHint: '日志在网页“操作日志”中导出。',
  noKey: (file: string): string => `${file} 里没有 Ed25519 公钥。`,
  noKeyHint: '公钥文件为 PEM 格式,以 -----BEGIN PUBLIC KEY----- 开头。',
}
