// Writes what the levels say of each step, for reading: the difference to what is kept is what a change of law or wording does.
import { writeFileSync } from 'node:fs'
import { KEPT, reportText, REPORTS_FILE } from '../src/conflicts/testing/report-text.ts'

writeFileSync(REPORTS_FILE, `${KEPT.map(reportText).join('\n\n\n')}\n`)
