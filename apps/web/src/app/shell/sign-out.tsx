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
      // What is still being asked would be answered for nobody, on a page that needs somebody.
      onMutate: () => queryClient.cancelQueries(),
      // The page is loaded anew: nothing of what was answered stays in its memory.
      onSuccess: () => navigate({ to: '/sign-in', reloadDocument: true }),
    }),
  )
  return (
    <Button type="text" loading={signOut.isPending} onClick={() => signOut.mutate()}>
      {m.sign_out()}
    </Button>
  )
}
