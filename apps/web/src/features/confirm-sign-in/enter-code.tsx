import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { errorAt, problemBeside, useAct } from '../../lib/mutation.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { TextField } from '../../ui/text-field.js'
import { PassSecondFactorDocument } from './second-step-documents.js'

/** Six digits of the authenticator, or a recovery code when it is lost. */
export const EnterCode = ({ onDone }: { onDone: () => void }) => {
  const { t } = useTranslation('second-step')
  const { act, busy, problem, clear } = useAct(PassSecondFactorDocument)
  const [code, setCode] = useState('')
  const [lost, setLost] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (await act({ input: { code } })) onDone()
  }
  const change = () => {
    clear()
    setCode('')
    setLost(!lost)
  }
  const words = lost ? 'recovery' : 'digits'
  return (
    <form className="card stack" onSubmit={(event) => void send(event)}>
      <TextField
        key={words}
        label={t(`code.${words}`)}
        help={t(`code.${words}Help`)}
        inputMode={lost ? 'text' : 'numeric'}
        autoComplete={lost ? 'off' : 'one-time-code'}
        autoCapitalize="characters"
        spellCheck={false}
        required
        autoFocus
        maxLength={20}
        value={code}
        onChange={setCode}
        error={errorAt(problem, 'code')}
      />
      <RefusalNote problem={problemBeside(problem, ['code'])} />
      <div className="row">
        <Button type="submit" loading={busy}>{t('code.send')}</Button>
        <Button variant="default" onClick={change}>{t(lost ? 'code.found' : 'code.lost')}</Button>
      </div>
    </form>
  )
}
