import { isRead, ProjectFileCheck } from '@tenderlight/db/project-file/check-project-file'
import type { FileVerdict } from '@tenderlight/db/project-file/check-project-file'
import { BrokenArchive, readArchive } from '@tenderlight/exchange/archive/read-archive'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { filePieces } from '../log/file-pieces.ts'
import { keysOf } from '../log/keys-of.ts'
import { table } from '../output/columns.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

export interface VerifyFileOptions {
  readonly key?: string
  readonly format: 'table' | 'json'
}

/** How an archive begins, with entries and without. */
const BEGINNINGS = ['504b0304', '504b0506']
const MOST_ROWS = 20
/** A digest and the words around it are shown whole. */
const WIDEST = 160

/** `verify-file`: checks the file of a project with nothing but itself and a public key, and says what is not as it was. */
export async function verifyFile(file: string, options: VerifyFileOptions, terminal: Terminal): Promise<ExitCode> {
  const { out } = terminal
  const { key, format } = options
  const check = new ProjectFileCheck(key === undefined ? undefined : await keysOf(key, terminal))
  const broken = await readInto(check, file, terminal)
  const verdict = check.end()
  await out.write(
    format === 'json'
      ? `${JSON.stringify({ ...verdict, archive: broken ?? null, keyFrom: key === undefined ? 'file' : 'given' })}\n`
      : textOf(verdict, broken, key !== undefined, terminal),
  )
  return broken === undefined && verdict.problems.length === 0 ? EXIT.done : EXIT.findings
}

/** Reads the archive to its end, or to where it is broken: then that. Throws {@link Unusable} for what is no archive. */
async function readInto(check: ProjectFileCheck, file: string, terminal: Terminal): Promise<string | undefined> {
  const { projectFile: said } = terminal.words
  let begun = false
  const pieces = async function* () {
    for await (const piece of filePieces(file, terminal, said.noFileHint)) {
      if (!begun && !BEGINNINGS.includes(piece.toString('hex', 0, 4)))
        throw new Unusable(said.noFile(file), said.noFileHint)
      begun = true
      yield piece
    }
  }
  try {
    for await (const entry of readArchive(pieces(), isRead)) check.add(entry)
  } catch (error) {
    if (!(error instanceof BrokenArchive)) throw error
    if (!begun) throw new Unusable(said.noFile(file), said.noFileHint)
    return error.message
  }
  return undefined
}

function textOf(
  { manifest, files, bytes, findings, entries, problems }: FileVerdict,
  broken: string | undefined,
  keyGiven: boolean,
  { words }: Terminal,
): string {
  const { projectFile: said } = words
  const all = [
    ...(broken === undefined ? [] : [['', said.archive(broken)]]),
    ...problems.map((one) => [one.file, said.problem(one)]),
  ]
  const lines = [
    all.length === 0 ? said.whole(files, bytes) : said.broken(all.length),
    ...(manifest === undefined ? [] : said.says(manifest)),
    said.checked(findings, entries),
    ...(manifest === undefined || all.length > 0 ? [] : [said.signedWith(manifest.key, keyGiven)]),
    ...(manifest?.missing ?? []).map(({ filename, sha256 }) => said.missing(filename, sha256)),
  ]
  const head = lines.map((line) => `${line}\n`).join('')
  if (all.length === 0) return `${head}${said.wholeLog}\n`
  const more = all.length > MOST_ROWS ? `${said.more(all.length - MOST_ROWS)}\n` : ''
  return `${head}\n${table(said.columns, all.slice(0, MOST_ROWS), WIDEST)}${more}`
}
