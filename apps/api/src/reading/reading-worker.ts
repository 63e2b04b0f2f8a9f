import { answerWith } from '@tenderlight/exchange/apart/answer'
import { readBudget } from '@tenderlight/exchange/budget/read-budget'
import { readIntentions, readPastedIntentions } from '@tenderlight/exchange/intentions/read-intentions'
import { readLedger } from '@tenderlight/exchange/ledger/read-ledger'
import { keepReading } from './kept-reading.ts'

answerWith(({ kind, bytes, filename }) => {
  switch (kind) {
    case 'budget':
      return readBudget(bytes, filename)
    case 'intentions':
      return readIntentions(bytes, filename)
    case 'pasted-intentions':
      return readPastedIntentions(bytes)
    default:
      return keepReading(readLedger(bytes, filename))
  }
})
