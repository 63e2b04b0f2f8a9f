import type { zhRecover } from './zh-recover.ts'

/** What recover says, in English. */
export const enRecover: typeof zhRecover = {
  help: {
    recover:
      'on the server, make a link for an account whose password is lost, and take its second factor away if asked',
    username: 'a user name or an e-mail address',
    secondFactor: 'the telephone is lost, too: take the second factor away',
  },
  command: 'command line',
  inUse: 'the database is in use by a running server; nothing was changed.',
  stopServer:
    'Stop the server, make the link, and start the server again; or let another administrator reset it under Organisations and people.',
  noDatabase: (directory) => `there is no database in ${directory}`,
  whichDatabase: 'Name it with --data-dir, or with DATA_DIR or DATABASE_URL in the environment.',
  otherVersion: 'the structure of the database is not of this version; nothing was changed.',
  migrateFirst: 'Use the version of the server; when upgrading, run tenderlight migrate first.',
  unknown: (username) => `there is no account ${username}`,
  checkName: 'Check the user name or address, and which database is used.',
  disabled: (username) => `the account ${username} is disabled`,
  enableFirst: 'An administrator has to enable it under Organisations and people before it is reset.',
  made: (username, until) =>
    `${username} sets a new password with this link, which works once, until ${until}; links of before work no more, and every session ends then.`,
  secondFactorKept: 'The second factor stays as it is.',
  secondFactorGone: 'The second factor was taken away; set another one up after signing in.',
  logged: 'This is on the log, as done from the command line.',
  noPublicUrl: 'PUBLIC_URL is not set: where people use another address, put it in place of what stands ahead of /app.',
}
