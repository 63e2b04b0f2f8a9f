// Writes the page of every rule to docs/rules and takes away the pages of rules that are gone.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { ruleDocs } from '../src/rule-page/rule-docs.ts'

const FOLDER = join(import.meta.dirname, '../../../docs/rules')
// A document does not change with the day on which it is made: it stands as of the day of the calendar.
const docs = ruleDocs({ today: CALENDAR_CN.knownOn, calendar: CALENDAR_CN })

mkdirSync(FOLDER, { recursive: true })
for (const file of readdirSync(FOLDER)) if (!docs.has(file)) rmSync(join(FOLDER, file))
for (const [file, text] of docs) writeFileSync(join(FOLDER, file), text)
process.stdout.write(`${docs.size} documents written to docs/rules\n`)
