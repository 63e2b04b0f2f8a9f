import { errorData } from '@tenderlight/contracts/errors'
import type { ErrorData } from '@tenderlight/contracts/errors'
import { TRPCClientError } from '@trpc/client'

/** What a refused call says: `message` and the `data` of the contract. Fails when the call succeeds. */
export async function refusalOf(call: Promise<unknown>): Promise<ErrorData & { message: string }> {
  try {
    await call
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error
    const data: unknown = error.data
    return { ...errorData.parse(data), message: error.message }
  }
  throw new Error('the call was expected to be refused, and was not')
}
