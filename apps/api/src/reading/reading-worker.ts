import { answerWith } from '@tenderlight/exchange/apart/answer'
import { readBudget } from '@tenderlight/exchange/budget/read-budget'
import { readIntentions, readPastedIntentions } from '@tenderlight/exchange/intentions/read-intentions'
import { readPlatformList } from '@tenderlight/exchange/platform-list/read-platform-list'
import { readLedger } from '@tenderlight/exchange/ledger/read-ledger'
import { keepReading } from './kept-reading.ts'

answerWith(({ kind, bytes, filename, list }) => {
  switch (kind) {
    case 'budget':
      return readBudget(bytes, filename)
    case 'intentions':
      return readIntentions(bytes, filename)
    case 'pasted-intentions':
      return readPastedIntentions(bytes)
    case 'platform-list':
      return readPlatformList(bytes, filename, list ?? { assume: null })
    default:
      return keepReading(readLedger(bytes, filename))
  }
})
