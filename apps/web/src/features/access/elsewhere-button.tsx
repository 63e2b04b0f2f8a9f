import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { sayFailure } from '../../app/api-error.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { pathToReturnTo } from './return-path.ts'

interface ElsewhereButtonProps {
  /** How people call the other system. */
  readonly name: string
  readonly from: string | undefined
}

/** The way to sign in with the account of another system. */
export function ElsewhereButton({ name, from }: ElsewhereButtonProps) {
  const begin = useMutation(
    trpc.access.beginElsewhere.mutationOptions({ onSuccess: ({ url }) => window.location.assign(url) }),
  )
  return (
    <>
      {begin.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(begin.error)} />}
      <Button size="large" block loading={begin.isPending} onClick={() => begin.mutate({ from: pathToReturnTo(from) })}>
        {m.elsewhere_button({ name })}
      </Button>
    </>
  )
}
