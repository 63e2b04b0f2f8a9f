import { countOf } from '@tenderlight/compliance/say/count-of'
import type { FileProblemKind } from '@tenderlight/db/project-file/check-project-file'
import type { zhProjectFile } from './zh-project-file.ts'

const PROBLEMS: Readonly<Record<FileProblemKind, (told: string) => string>> = {
  manifest: (told) =>
    told === 'none'
      ? 'there is none: nothing can be checked'
      : 'not written as an export writes it: some byte was changed',
  key: (told) => `signed with ${told}, which is not the key given, or not in the file`,
  signature: () => 'the manifest is not what was signed',
  missing: () => 'in the manifest and not in the file',
  added: () => 'not in the manifest',
  changed: (told) => `not what the manifest says: its SHA-256 is ${told}`,
  order: () => 'not in the order of the manifest',
  time: (told) => `not of the time of the manifest: ${told}`,
  finding: (told) => `a finding whose digest is not its own (${told})`,
  replay: (told) => `computed again with this version it comes out otherwise: ${told}`,
  log: (told) => `line ${told}: an entry whose hash is not its own`,
  seal: () => 'the end of the log is not what was signed',
}

/** What is said about a project's file that is checked, in English. */
export const enProjectFile: typeof zhProjectFile = {
  help: "check a project's file (zip) offline: manifest, signature, findings, entries of the log",
  file: "a project's file (.zip)",
  key: 'public key that you hold (PEM, may be several); without it, that of the file',
  exitCodes: [
    'Exit codes:',
    '  0  the file is whole',
    '  1  something changed, missing or added, or a wrong signature',
    "  2  unusable arguments, or no project's file",
  ],
  whole: (files, bytes) => `the file is whole: ${countOf(files, 'file')}, ${bytes} bytes, each as the manifest says`,
  broken: (problems) => `the file has ${countOf(problems, 'problem')}`,
  says: ({ district, project, at, logNumber }) => [
    `project ${project.number} ${project.title ?? ''} (${project.unit}, ${district.name})`,
    `exported at ${at}, when the log ended with entry ${logNumber}`,
  ],
  checked: (findings, entries) =>
    `${countOf(findings, 'finding')} computed again and the same; ${countOf(entries, 'entry', 'entries')} of the log with hashes of their own`,
  signedWith: (id, given) =>
    given
      ? `signed with ${id}: the key given`
      : `signed with ${id}: the key came with the file. Only --key with a key that you hold rules out that the whole file was replaced`,
  missing: (filename, sha256) => `a content was not to be had when it was exported: ${filename} (SHA-256 ${sha256})`,
  wholeLog:
    'The log holds the entries about this project alone; that none is missing only an export of the whole log proves (verify-log).',
  columns: ['File', 'Problem'],
  archive: (why) => `the archive is not as it was written (${why})`,
  problem: ({ problem, told }) => PROBLEMS[problem](told),
  more: (count) => `… and ${count} more; --format json shows all.`,
  noFile: (file) => `${file} is no project's file.`,
  noFileHint: 'A file is exported on the page of a project, “Export the project’s file” (.zip).',
}
