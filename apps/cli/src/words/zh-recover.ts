/** What recover says, in Simplified Chinese. */
export const zhRecover = {
  help: {
    recover: '在服务器上为忘记密码的账号生成一次性链接,可同时取消二次验证',
    username: '用户名或邮箱',
    secondFactor: '手机也丢失时:同时取消其二次验证',
  },
  command: '命令行',
  inUse: '数据库正由运行中的服务使用,没有改动。',
  stopServer: '请先停止服务,生成链接后再启动服务;也可由另一位管理员在网页“组织与人员”中重置。',
  noDatabase: (directory: string): string => `目录中没有数据库:${directory}`,
  whichDatabase: '请用 --data-dir 或环境变量 DATA_DIR、DATABASE_URL 指明数据库。',
  otherVersion: '数据库的结构不是本版本的,没有改动。',
  migrateFirst: '请用与服务相同的版本;升级时先运行 tenderlight migrate。',
  unknown: (username: string): string => `没有这个账号:${username}`,
  checkName: '请核对用户名或邮箱,以及所用的数据库。',
  disabled: (username: string): string => `账号已停用:${username}`,
  enableFirst: '请由管理员在网页“组织与人员”中启用后再重置。',
  made: (username: string, until: string): string =>
    `${username} 可用此链接设置新密码,只能用一次,有效至 ${until};此前的链接已失效,设置后其所有会话结束。`,
  secondFactorKept: '二次验证没有改变。',
  secondFactorGone: '二次验证已取消;登录后请重新设置。',
  logged: '本次操作已记入操作日志,记为“命令行”。',
  noPublicUrl: '没有设置 PUBLIC_URL:如实际访问地址不同,请替换链接中 /app 之前的部分。',
}
