import type { zhBackup } from './zh-backup.ts'

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

/** What backup and restore say, in English. */
export const enBackup: typeof zhBackup = {
  help: {
    backup: 'back up the whole database, also while it is in use, into one file, and check the file',
    restore: 'restore a backup into an empty database and compare every table by number and digest of rows',
    target: 'the backup to write; must not exist yet',
    source: 'a backup',
  },
  exists: (file) => `the file exists: ${file}`,
  otherName: 'A backup overwrites nothing; give another name.',
  noDatabase: (directory) => `there is no database in ${directory}`,
  whichDatabase: 'Name it with --data-dir, or with DATA_DIR or DATABASE_URL in the environment.',
  noSchema: 'The database has no schema yet: there is nothing to back up.',
  serverRefused: (why) => `the server that uses this directory did not make the backup: ${why}`,
  stopServer: 'Try again in a moment; if it still fails, stop the server and back up then.',
  written: (file, tables, rows) =>
    `${count(tables, 'table')} with ${count(rows, 'row')} backed up and checked: ${file}`,
  contents: (files, bytes) =>
    `With it ${count(files, 'file')} of evidence, ${Math.ceil(bytes / 1_000_000)} MB, compared with their digests.`,
  contentsBack: (files) => `${count(files, 'file')} of evidence restored, each with its digest.`,
  lacking: (keys) =>
    `${count(keys.length, 'file')} of evidence missing or not what the record says, and not in the backup: ${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ' …' : ''}`,
  secret: 'It holds password hashes and every record: keep it encrypted, on another machine.',
  unusable: {
    'no-backup': 'this is no backup.',
    'other-form': 'the backup has the form of another version.',
    'cut-off': 'the backup is not whole.',
    changed: 'the backup is not what was written.',
  },
  otherBackup: 'The database was not changed. Take another backup.',
  refused: {
    'not-empty': (which) => `the database is not empty: ${which}`,
    'newer-version': (which) => `the backup is of a newer version; this one does not know ${which}`,
    differs: (which) => `what was restored differs from the backup, and was taken back: ${which}`,
  },
  refusedTodo: {
    'not-empty': 'Restore into an empty database: make another one, or name an empty folder with --data-dir.',
    'newer-version': 'Restore with the version of the backup or a newer one.',
    differs: 'No row was written. Take another backup.',
  },
  restored: (tables, rows, at) =>
    `${count(tables, 'table')} with ${count(rows, 'row')} restored; each has the number and digest of rows that it had at ${at}`,
  logs: (districts) => `The log of ${count(districts, 'district')} ends where it ended then.`,
  jobsLeftOut:
    'The job queue is of another version and was left out; the server makes its jobs anew when it starts, and no alert is lost.',
}
