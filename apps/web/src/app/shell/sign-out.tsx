import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { queryClient, trpc } from '../trpc.ts'

/** Ends the session and forgets every answer it brought. */
export function SignOut() {
  const navigate = useNavigate()
  const signOut = useMutation(
    trpc.access.signOut.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: '/sign-in' })
        queryClient.clear()
      },
    }),
  )
  return (
    <Button type="text" loading={signOut.isPending} onClick={() => signOut.mutate()}>
      {m.sign_out()}
    </Button>
  )
}
