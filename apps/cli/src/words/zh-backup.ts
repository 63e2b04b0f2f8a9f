/** What backup and restore say, in Simplified Chinese. */
export const zhBackup = {
  help: {
    backup: '备份整个数据库(运行中也可),写入一个文件并核对',
    restore: '把备份恢复到空数据库,逐表核对行数和摘要',
    target: '备份文件,须尚不存在',
    source: '备份文件',
  },
  exists: (file: string): string => `文件已存在:${file}`,
  otherName: '备份不覆盖文件,请换一个文件名。',
  noDatabase: (directory: string): string => `目录中没有数据库:${directory}`,
  whichDatabase: '请用 --data-dir 或环境变量 DATA_DIR、DATABASE_URL 指明数据库。',
  noSchema: '数据库还没有建立结构,没有可备份的内容。',
  serverRefused: (why: string): string => `正在使用该目录的服务没有完成备份:${why}`,
  stopServer: '请稍后再试;如仍不行,停止服务后再备份。',
  written: (file: string, tables: number, rows: number): string => `已备份 ${tables} 张表、${rows} 行,并已核对:${file}`,
  contents: (files: number, bytes: number): string =>
    `其中证据文件 ${files} 个,共 ${Math.ceil(bytes / 1_000_000)} MB,已按摘要核对。`,
  contentsBack: (files: number): string => `证据文件 ${files} 个,摘要逐个一致。`,
  lacking: (keys: readonly string[]): string =>
    `有 ${keys.length} 个证据文件缺失或与登记的摘要不符,不在备份中:${keys.slice(0, 5).join('、')}${keys.length > 5 ? ' …' : ''}`,
  secret: '备份含密码摘要和全部记录,请加密保存在另一台机器上。',
  unusable: {
    'no-backup': '这不是备份文件。',
    'other-form': '备份的格式属于其他版本。',
    'cut-off': '备份文件不完整。',
    changed: '备份文件与写入时不一致。',
  },
  otherBackup: '数据库没有改动。请换用另一份备份。',
  refused: {
    'not-empty': (which: string): string => `数据库不是空的:${which}`,
    'newer-version': (which: string): string => `备份来自更新的版本,本版本没有:${which}`,
    differs: (which: string): string => `恢复后的内容与备份不一致,已全部撤销:${which}`,
  },
  refusedTodo: {
    'not-empty': '只能恢复到空数据库:请另建数据库,或用 --data-dir 指定空目录。',
    'newer-version': '请用备份时的版本或更新的版本恢复。',
    differs: '数据库没有写入任何一行。请换用另一份备份。',
  },
  restored: (tables: number, rows: number, at: string): string =>
    `已恢复 ${tables} 张表、${rows} 行,行数和摘要逐表一致。备份时间:${at}`,
  logs: (count: number): string => `${count} 个区的操作日志末条与备份时一致。`,
  jobsLeftOut: '任务队列的版本不同,未恢复队列;服务启动时会重新安排,提醒不会遗漏。',
}
