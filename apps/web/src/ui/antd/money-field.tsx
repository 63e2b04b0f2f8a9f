import type { Fen } from '@tenderlight/law/money'
import { Input } from 'antd'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { Field } from '../field.tsx'
import type { FieldProps } from '../field.tsx'
import { parseYuan, shortYuan } from '../money.ts'

interface MoneyFieldProps extends Omit<FieldProps, 'children' | 'error'> {
  readonly value: Fen | undefined
  readonly onChange: (value: Fen | undefined) => void
  readonly error?: string | false
}

/** An amount in yuan, typed as people write it: `2,800,000`, `280万`. Kept in whole fen. */
export function MoneyField({ value, onChange, error = false, ...field }: MoneyFieldProps) {
  const [typed, setTyped] = useState<string>()
  const unreadable = typed !== undefined && typed.trim() !== '' && parseYuan(typed) === undefined
  return (
    <Field {...field} error={unreadable ? m.money_unreadable() : error}>
      {(control) => (
        <Input
          {...control}
          className="num"
          inputMode="decimal"
          autoComplete="off"
          suffix={m.unit_yuan()}
          value={typed ?? (value === undefined ? '' : shortYuan(value))}
          status={control['aria-invalid'] === true ? 'error' : ''}
          onChange={({ target }) => {
            setTyped(target.value)
            onChange(parseYuan(target.value))
          }}
          onBlur={() => {
            if (!unreadable) setTyped(undefined)
          }}
        />
      )}
    </Field>
  )
}
