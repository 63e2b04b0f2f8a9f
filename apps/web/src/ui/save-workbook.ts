import { saveFile } from './save-file.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Hands the reader a workbook that the server made. `content` in base64. */
export function saveWorkbook({ filename, content }: { readonly filename: string; readonly content: string }): void {
  saveFile(
    filename,
    XLSX,
    Uint8Array.from(atob(content), (character) => character.codePointAt(0) ?? 0),
  )
}
