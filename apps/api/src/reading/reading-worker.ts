import { answerWith } from '@tenderlight/exchange/apart/answer'
import { readBudget } from '@tenderlight/exchange/budget/read-budget'
import { readLedger } from '@tenderlight/exchange/ledger/read-ledger'
import { keepReading } from './kept-reading.ts'

answerWith(({ kind, bytes, filename }) =>
  kind === 'budget' ? readBudget(bytes, filename) : keepReading(readLedger(bytes, filename)),
)
