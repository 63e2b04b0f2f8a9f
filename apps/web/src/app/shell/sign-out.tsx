import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { forgetAllOf, placesKeptOf } from '../../ui/use-kept.ts'
import { queryClient, trpc } from '../trpc.ts'

/**
 * Ends the session and forgets every answer it brought, and what was typed and not saved: the next person at this computer
 * may be another one. Where there is such, it asks first.
 */
export function SignOut() {
  const navigate = useNavigate()
  const { modal } = App.useApp()
  // Whoever has a second factor to set up is nobody yet, and has typed nothing that is kept.
  const id = useQuery(trpc.access.me.queryOptions()).data?.person?.id
  const signOut = useMutation(
    trpc.access.signOut.mutationOptions({
      // What is still being asked would be answered for nobody, on a page that needs somebody.
      onMutate: () => queryClient.cancelQueries(),
      onSuccess: () => {
        if (id !== undefined) forgetAllOf(id)
        // The page is loaded anew: nothing of what was answered stays in its memory.
        return navigate({ to: '/sign-in', reloadDocument: true })
      },
    }),
  )
  const ask = () => {
    const unsaved = id === undefined ? 0 : placesKeptOf(id).length
    if (unsaved === 0) return signOut.mutate()
    modal.confirm({
      title: m.sign_out_drafts_title(),
      content: m.sign_out_drafts({ n: unsaved }),
      okText: m.sign_out_anyway(),
      cancelText: m.sign_out_stay(),
      onOk: () => signOut.mutate(),
    })
  }
  return (
    <Button type="text" loading={signOut.isPending} onClick={ask}>
      {m.sign_out()}
    </Button>
  )
}
