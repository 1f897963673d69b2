import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { errorAt, problemBeside, useAct } from '../../lib/mutation.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { TextField } from '../../ui/text-field.js'
import { CopyButton } from './copy-button.js'
import { ConfirmSecondFactorDocument, StartSecondFactorDocument, type Setup } from './second-step-documents.js'
import styles from './second-step.module.css'

/** Dark on white in both themes: cameras read it so. */
const Picture = ({ picture: { size, path }, label }: { picture: Setup['picture']; label: string }) => (
  <svg className={styles.picture} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
    <rect width={size} height={size} fill="#fff" />
    <path d={path} fill="#000" />
  </svg>
)
const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ')

interface Done {
  onDone: (codes: readonly string[]) => void
}

const FirstCode = ({ onDone }: Done) => {
  const { t } = useTranslation('second-step')
  const { act, busy, problem } = useAct(ConfirmSecondFactorDocument)
  const [code, setCode] = useState('')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const done = await act({ input: { code } })
    if (done) onDone(done.recoveryCodes)
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <TextField label={t('enrol.code')} help={t('code.digitsHelp')} inputMode="numeric" autoComplete="one-time-code" required maxLength={20} value={code} onChange={setCode} error={errorAt(problem, 'code')} />
      <RefusalNote problem={problemBeside(problem, ['code'])} />
      <div><Button type="submit" loading={busy}>{t('enrol.send')}</Button></div>
    </form>
  )
}

/** The authenticator learns the secret by picture or by hand; a first code shows that it has. */
export const Enrol = ({ onDone }: Done) => {
  const { t } = useTranslation('second-step')
  const { act, busy, problem } = useAct(StartSecondFactorDocument)
  const [setup, setSetup] = useState<Setup | null>(null)
  if (!setup) {
    return (
      <section className="card stack">
        <p>{t('enrol.need')}</p>
        <RefusalNote problem={problem} />
        <div><Button loading={busy} onClick={() => void act({}).then((made) => made && setSetup(made))}>{t('enrol.start')}</Button></div>
      </section>
    )
  }
  return (
    <section className="card">
      <ol className={styles.steps}>
        <li><div className="stack">
          <p>{t('enrol.scan')}</p>
          <Picture picture={setup.picture} label={t('enrol.picture')} />
          <p className="small">{t('enrol.byHand')}</p>
          <p className={styles.secret}>{inFours(setup.secret)}</p>
          <div className="row">
            <CopyButton text={setup.secret} />
            <a href={setup.address}>{t('enrol.onThis')}</a>
          </div>
        </div></li>
        <li><FirstCode onDone={onDone} /></li>
      </ol>
    </section>
  )
}
