import { App, Button } from 'antd'
import { m } from '../../../paraglide/messages.js'

/** Says for ten seconds what was done, with a way back. */
export function useUndoable(): (key: string, said: string, undo: () => void) => void {
  const { message } = App.useApp()
  return (key, said, undo) => {
    void message.success({
      key,
      duration: 10,
      content: (
        <>
          {said}{' '}
          <Button
            type="link"
            size="small"
            onClick={() => {
              message.destroy(key)
              undo()
            }}
          >
            {m.fact_undo()}
          </Button>
        </>
      ),
    })
  }
}
