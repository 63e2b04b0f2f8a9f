import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'

/** What the archive says of itself to whoever unpacks it. */
export function readMe({ number, record }: Pick<StoredProcurement, 'number' | 'record'>, at: string): string {
  return `采招亮灯 项目档案 / Tenderlight project file
${number} ${record.title ?? ''}
${at}

record.json              导出时的项目记录、环节与灯色
attributes.jsonl         属性的每一次登记(时间、人员、原因)
facts.jsonl              事实的每一次登记、更正、撤回
findings/                每条规则的判定存证,可单独重算
notices.jsonl            已公开的公告原文及摘要
log.jsonl, log-seal.json 操作日志中与本项目有关的条目,及导出时日志末条的签名
evidence/                佐证等附件原件
calendar.json            判定所用的工作日历
settings.json            区县设置的全部登记
manifest.json            全部文件的清单和 SHA-256;manifest.sig 是对它的 Ed25519 签名,key.pem 是公钥
其余 .jsonl              提交与复核、破例申请、保证金、招标文件、公平竞争审查、履约公开、合同证明、督办、诉求与投诉等的登记;没有登记的不出文件

核验(离线):tenderlight verify-file 文件.zip --key 公钥.pem
本档案的日志只有与本项目有关的条目;整本日志没有缺漏,要用完整导出的日志核验(tenderlight verify-log)。
草稿、内部备注、发送记录不在档案内;导出人无权查看的姓名和联系方式也不在。

Verify offline: tenderlight verify-file FILE.zip --key KEY.pem
The log holds the entries about this project alone; that none is missing in between only an export of the whole log proves.
Drafts, internal notes and messages sent are not part of the file, nor are names that the exporter may not read.
`
}
