import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dispute } from '../../lib/disputes.js'
import { errorAt, problemBeside, useAct } from '../../lib/mutation.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { TextAreaField } from '../../ui/text-field.js'
import { WriteInDisputeDocument } from './documents.js'

/** Words to the other side; its first words are its answer. */
export const WriteForm = ({ dispute, onDone }: { dispute: Dispute; onDone: (words: string) => void }) => {
  const { t } = useTranslation('disputes')
  const { act, busy, problem } = useAct(WriteInDisputeDocument)
  const [text, setText] = useState('')
  const isAnswer = dispute.state === 'OPENED' && dispute.myVoice !== dispute.openedBy
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim() || !(await act({ input: { disputeId: dispute.id, text: text.trim() } }))) return
    setText('')
    onDone(t(isAnswer ? 'done.answered' : 'done.written'))
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <TextAreaField label={t(isAnswer ? 'write.answer' : 'write.label')} help={t('write.help')} required value={text} onChange={setText} maxLength={2000} error={errorAt(problem, 'text')} />
      <RefusalNote problem={problemBeside(problem, ['text'])} />
      <div className="row"><Button type="submit" variant={isAnswer ? 'filled' : 'default'} loading={busy}>{t(isAnswer ? 'write.sendAnswer' : 'write.send')}</Button></div>
    </form>
  )
}
