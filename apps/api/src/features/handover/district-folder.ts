import { mkdirSync } from 'node:fs'
import { chmod, mkdir, open, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What a district's notices are put into, and where their answers are looked for. */
export interface DistrictFolder {
  readonly folder: string
  readonly answers: string
}

const KEY = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u
const NUMBER = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,99}$/u
/** Whoever fetches the files is of the same group. */
const OPEN_TO_GROUP = 0o770

/** The directory for files: the one that is given, which has to be there, or one in the data directory, which is made. */
export function openHandoverDir(dataDir: string, given: string | undefined): string {
  if (given !== undefined) return given
  const directory = join(dataDir, 'handover')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  return directory
}

/** Where the files of a district are. Throws `RangeError` for what is no key: nothing else becomes part of a path. */
export function folderOf(base: string, districtId: string): DistrictFolder {
  if (!KEY.test(districtId)) throw new RangeError(`no key of a district: ${districtId.slice(0, 100)}`)
  const folder = join(base, districtId)
  return { folder, answers: join(folder, 'answers') }
}

/** The name of a notice's file, without its ending. Throws `RangeError` for a number that is no name. */
export function fileNameOf(number: string): string {
  if (!NUMBER.test(number)) throw new RangeError(`a notice number that is no file name: ${number.slice(0, 100)}`)
  return number
}

/** Makes the folders of a district below `base`, which itself has to be there: a directory that is not mounted is not made up for. */
export async function makeFolders(base: string, { folder, answers }: DistrictFolder): Promise<void> {
  await stat(base)
  for (const path of [folder, answers]) await makeFolder(path)
  await flush(base)
}

/** Makes a folder that the group may write, whatever the process leaves to it otherwise. One that is there stays as it is. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
    await chmod(path, OPEN_TO_GROUP)
  } catch (error) {
    ignoring('EEXIST')(error)
  }
}

/** Waits until a file, or the names in a directory, are on the disk. */
export async function flush(path: string): Promise<void> {
  const file = await open(path, 'r')
  await file.sync().finally(() => file.close())
}

/** Lets errors with this code pass. */
export function ignoring(code: string): (error: unknown) => undefined {
  return (error) => {
    if (errorCode(error) !== code) throw error
    return undefined
  }
}

export function errorCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
