import type { FileProblem, FileProblemKind } from '@tenderlight/db/project-file/check-project-file'
import type { Manifest } from '@tenderlight/db/project-file/manifest'

const PROBLEMS: Readonly<Record<FileProblemKind, (told: string) => string>> = {
  manifest: (told) => (told === 'none' ? '没有清单,无法核验' : '清单不是导出时的写法:有字节被改动'),
  key: (told) => `给出的公钥(或档案自带的公钥)不是签名所用的密钥 ${told}`,
  signature: () => '清单与签名不符',
  missing: () => '清单中有、档案中没有',
  added: () => '清单中没有的文件',
  changed: (told) => `内容与清单不符,实际 SHA-256 为 ${told}`,
  order: () => '文件的次序与清单不符',
  time: (told) => `文件时间与清单不符:${told}`,
  finding: (told) => `判定存证与自身摘要不符(${told})`,
  replay: (told) => `按本版本重算,结果不同:${told}`,
  log: (told) => `第 ${told} 行的日志条目与其摘要不符`,
  seal: () => '日志末条的签名不符',
}

/** What is said about a project's file that is checked, in Simplified Chinese. */
export const zhProjectFile = {
  help: '离线核验项目档案(zip):清单、签名、判定存证、日志条目',
  file: '项目档案(.zip)',
  key: '自己持有的公钥(PEM,可含多个);不给出时用档案自带的公钥',
  exitCodes: ['退出码:', '  0  档案完整', '  1  有改动、缺失、多出或签名不符', '  2  参数有误或不是项目档案'],
  whole: (files: number, bytes: number): string => `档案完整:${files} 个文件,共 ${bytes} 字节,逐个与清单相符`,
  broken: (problems: number): string => `档案有问题:${problems} 处`,
  says: ({ district, project, at, logNumber }: Manifest): string[] => [
    `项目 ${project.number} ${project.title ?? ''}(${project.unit},${district.name})`,
    `导出时间 ${at},当时日志末条为第 ${logNumber} 条`,
  ],
  checked: (findings: number, entries: number): string =>
    `判定存证 ${findings} 份重算一致;日志条目 ${entries} 条与自身摘要一致`,
  signedWith: (id: string, given: boolean): string =>
    given
      ? `签名密钥 ${id},与给出的公钥一致`
      : `签名密钥 ${id},公钥取自档案本身。要排除整个档案被替换,请用 --key 给出自己持有的公钥`,
  missing: (filename: string, sha256: string): string => `导出时附件原件缺失:${filename}(SHA-256 ${sha256})`,
  wholeLog: '日志只含与本项目有关的条目;整本日志有无缺漏,请用完整导出的日志核验(verify-log)。',
  columns: ['文件', '问题'],
  archive: (why: string): string => `压缩包不是导出时的样子(${why})`,
  problem: ({ problem, told }: FileProblem): string => PROBLEMS[problem](told),
  more: (count: number): string => `……另有 ${count} 处;--format json 可查看全部。`,
  noFile: (file: string): string => `${file} 不是项目档案。`,
  noFileHint: '项目档案在项目页面用“导出项目档案”导出(.zip)。',
}
