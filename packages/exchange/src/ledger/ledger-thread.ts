import { answerWith } from '../apart/answer.ts'
import { readLedger } from './read-ledger.ts'

answerWith(({ bytes, filename }) => readLedger(bytes, filename))
