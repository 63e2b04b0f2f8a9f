import { currentLocale } from '../ui/locale.ts'
import { saveFile } from '../ui/save-file.ts'
import { NotTaken, sayRefusal } from './send-file.ts'

/**
 * Asks a route for a file, as something that is put on the log, and hands it to the reader when all of it is there. Rejects with
 * `NotTaken`, whose message says why and what to do; with a `TypeError` where the server cannot be reached or the file breaks off.
 */
export async function fetchFile(path: string, fallbackName: string): Promise<void> {
  const answer = await fetch(path, { method: 'POST', headers: { 'x-locale': currentLocale() } })
  if (!answer.ok) throw new NotTaken(sayRefusal(await answer.text()))
  const content = await answer.blob()
  const named = /filename\*=UTF-8''([^;]+)/u.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  saveFile(named === undefined ? fallbackName : decodeURIComponent(named), content.type, content)
}
