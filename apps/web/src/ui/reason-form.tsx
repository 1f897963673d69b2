import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { TextAreaField } from './text-field.js'

interface ReasonFormProps {
  label: string
  help?: string
  /** What the button does. */
  send: string
  busy: boolean
  error?: string | null
  danger?: boolean
  onSend: (reason: string) => void
  onCancel: () => void
}

/** A move that needs a reason: the field, the button that names the move, and a way back. */
export const ReasonForm = ({ label, help, send, busy, error, danger = false, onSend, onCancel }: ReasonFormProps) => {
  const { t } = useTranslation('ui')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!reason.trim())
    if (reason.trim()) onSend(reason.trim())
  }
  return (
    <form className="stack" onSubmit={submit}>
      <TextAreaField label={label} help={help} value={reason} onChange={setReason} maxLength={2000} autoFocus error={missing ? t('field.required') : error} />
      <div className="row">
        <Button type="submit" loading={busy} {...(danger ? { color: 'red.9' } : {})}>{send}</Button>
        <Button variant="default" onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
