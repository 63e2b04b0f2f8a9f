import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import type { Asking } from './ask-fields.tsx'

/** Opens cases; one leads to its page, several to the list of those that wait for their letters. */
export function useOpenCases(onOpened: () => void) {
  const navigate = useNavigate()
  const { message } = App.useApp()
  return useMutation(
    trpc.cases.open.mutationOptions({
      onSuccess: async ({ ids }, { letter }) => {
        onOpened()
        await queryClient.invalidateQueries()
        void message.success(m.case_opened({ n: ids.length }))
        const [only, ...others] = ids
        if (only !== undefined && others.length === 0) await navigate({ to: '/cases/$id', params: { id: only } })
        else await navigate({ to: '/cases', search: { stage: letter ? 'to-issue' : 'to-answer' } })
      },
    }),
  )
}

/** How it is asked, as the server is told. */
export function askedOf({ letter, text, answerBy }: Asking) {
  const words = text.trim()
  return { letter, ...(words === '' ? {} : { text: words }), ...(answerBy === undefined ? {} : { answerBy }) }
}
