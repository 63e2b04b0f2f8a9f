import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClaimedHandover } from '@tenderlight/db/repositories/handovers'
import type { HandoverProblem } from '@tenderlight/db/schema/handover'
import { reasonOf } from '../../channels/outcome.ts'
import { handoverXlsx, noticeIn } from '../../outbox/handover-payload.ts'
import { errorCode, fileNameOf, flush, folderOf, makeFolders } from './district-folder.ts'
import type { Tried } from './tried.ts'

/** Readable for the group, whatever the process leaves to it otherwise: for whoever fetches the files. */
const MODE = 0o640

/**
 * Puts a notice into the folder of its district: the table first, then the JSON, each under its name only when it is whole
 * and on the disk. What lies there already under that name is replaced.
 */
export async function dropFile(base: string | null, claimed: ClaimedHandover): Promise<Tried> {
  const failed = { taken: false, httpStatus: null } as const
  if (base === null) return { ...failed, problem: 'no-directory', text: null, final: true }
  try {
    const place = folderOf(base, claimed.district_id)
    await makeFolders(base, place)
    const name = fileNameOf(claimed.number)
    const table = handoverXlsx(noticeIn(claimed.payload))
    await putWhole(place.folder, `${name}.xlsx`, table, claimed.id)
    await putWhole(place.folder, `${name}.json`, claimed.payload, claimed.id)
    return { taken: true, httpStatus: null, text: null, answer: undefined }
  } catch (error) {
    return { ...failed, problem: problemOf(error), text: reasonOf(error) }
  }
}

/** Writes a file beside its place and puts it there when it is on the disk. */
async function putWhole(folder: string, name: string, content: string | Uint8Array, id: string): Promise<void> {
  const beside = join(folder, `.${id}.${name}.part`)
  try {
    const file = await open(beside, 'w', MODE)
    try {
      await file.writeFile(content)
      await file.chmod(MODE)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, join(folder, name))
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw error
  }
  await flush(folder)
}

/** Tries, without leaving anything behind, whether files can be put there. Throws what `problemOf` names. */
export async function tryFolder(base: string, districtId: string, id: string): Promise<void> {
  const place = folderOf(base, districtId)
  await makeFolders(base, place)
  await putWhole(place.folder, `.test-${id}`, 'test', id)
  await rm(join(place.folder, `.test-${id}`), { force: true })
}

const PROBLEMS: ReadonlyMap<unknown, HandoverProblem> = new Map([
  ['ENOENT', 'directory-missing'],
  ['ENOTDIR', 'directory-missing'],
  ['EACCES', 'not-writable'],
  ['EPERM', 'not-writable'],
  ['EROFS', 'not-writable'],
  ['EISDIR', 'not-writable'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
])

/** What of the disk or its directories an error speaks of. */
export function problemOf(error: unknown): HandoverProblem {
  return PROBLEMS.get(errorCode(error)) ?? 'other'
}
