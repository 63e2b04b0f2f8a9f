import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { sayFailure } from '../../../app/api-error.ts'
import { useSecondPerson } from '../../../app/second-person.ts'
import { useSession } from '../../../app/session.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { submitInput } from '../submit-input.ts'
import type { RowVerdict } from './judge-row.ts'
import type { ImportRow } from './kept-import.ts'
import type { Settled } from './outcome.tsx'
import { toDraft } from './to-draft.ts'

interface ConfirmBarProps {
  readonly chosen: readonly ImportRow[]
  /** Of the file, or empty. */
  readonly name: string
  readonly judge: (draft: ImportRow['draft'], reason: string) => RowVerdict
  readonly settle: (gone: ReadonlySet<string>, refused: ReadonlyMap<string, string>) => void
  readonly onSettled: (settled: Settled) => void
}

/** Submits those of the chosen rows that can be, or puts all of them aside as drafts. Both are confirmed. */
export function ConfirmBar({ chosen, name, judge, settle, onSettled }: ConfirmBarProps) {
  const { modal } = App.useApp()
  const { today } = useSession()
  const secondPerson = useSecondPerson()
  const ready = chosen.filter(({ draft, reason }) => judge(draft, reason).state === 'ready')
  const submitting = useMutation(
    trpc.intentions.submitMany.mutationOptions({
      onSuccess: async ({ results, reviewers }) => {
        const done = results.filter(({ submission }) => submission !== null)
        const refused = results.flatMap((one) =>
          one.refused === null ? [] : [[one.row, `${one.refused.message}${one.refused.toDo}`] as const],
        )
        onSettled({ kind: 'submitted', count: done.length, refused: refused.length, reviewers })
        settle(new Set(done.map(({ row }) => row)), new Map(refused))
        await queryClient.invalidateQueries()
      },
    }),
  )
  const putting = useMutation(
    trpc.intentions.addDrafts.mutationOptions({
      onSuccess: async ({ ids }) => {
        onSettled({ kind: 'put-aside', count: ids.length })
        settle(new Set(chosen.map(({ row }) => row)), new Map())
        await queryClient.invalidateQueries()
      },
    }),
  )
  const label = secondPerson ? m.many_submit({ n: ready.length }) : m.many_publish({ n: ready.length })
  const askToSubmit = () =>
    modal.confirm({
      title: secondPerson ? m.many_submit_title({ n: ready.length }) : m.many_publish_title({ n: ready.length }),
      content: (
        <>
          <p>{secondPerson ? m.many_submit_body() : m.intention_confirm_body({ date: today })}</p>
          {ready.length < chosen.length && <p>{m.many_submit_rest({ n: chosen.length - ready.length })}</p>}
        </>
      ),
      okText: label,
      cancelText: m.cancel(),
      onOk: () =>
        submitting.mutate({
          rows: ready.flatMap(({ row, draft, reason }) => {
            const form = submitInput(draft, reason, {})
            return form === undefined ? [] : [{ row, form }]
          }),
        }),
    })
  const error = submitting.error ?? putting.error
  return (
    <>
      {error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(error)} />}
      <div className="form-buttons many-confirm">
        <Button type="primary" disabled={ready.length === 0} loading={submitting.isPending} onClick={askToSubmit}>
          {label}
        </Button>
        <Button
          disabled={chosen.length === 0}
          loading={putting.isPending}
          onClick={() => putting.mutate({ drafts: chosen.map((row) => toDraft(row, name)) })}
        >
          {m.many_put_aside({ n: chosen.length })}
        </Button>
      </div>
    </>
  )
}
