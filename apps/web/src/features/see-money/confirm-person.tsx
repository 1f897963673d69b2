import { Button } from '@mantine/core'
import { Suspense, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../lib/graphql.js'
import { errorAt, problemBeside, useAct, type Problem } from '../../lib/mutation.js'
import { useSession } from '../../lib/session.js'
import { ChoiceChips } from '../../ui/chips.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { TextField } from '../../ui/text-field.js'
import styles from './money.module.css'

const ConfirmByPasswordDocument = graphql(`
  mutation ConfirmByPassword($input: SignInInput!) {
    signIn(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }
  }
`)
const ConfirmByCodeDocument = graphql(`
  mutation ConfirmByCode($input: SignInWithCodeInput!) {
    signInWithCode(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }
  }
`)
const AskConfirmCodeDocument = graphql(`
  mutation AskConfirmCode($input: RequestSignInCodeInput!) {
    requestSignInCode(input: $input) { ... on CodeSent { email minutes } ... on Refusal { code message path } }
  }
`)

interface WayProps {
  email: string
  onConfirmed: () => void
}

const ByPassword = ({ email, onConfirmed }: WayProps) => {
  const { t } = useTranslation(['payments', 'sign-in'])
  const { act, busy, problem } = useAct(ConfirmByPasswordDocument)
  const [password, setPassword] = useState('')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (await act({ input: { email, password } })) onConfirmed()
  }
  return (
    <form className={styles.start} onSubmit={(event) => void send(event)}>
      <TextField label={t('sign-in:password')} type="password" autoComplete="current-password" required value={password} onChange={setPassword} error={errorAt(problem, 'password')} />
      <RefusalNote problem={problemBeside(problem, ['password'])} />
      <div><Button type="submit" loading={busy}>{t('confirm.act')}</Button></div>
    </form>
  )
}

const ByCode = ({ email, onConfirmed }: WayProps) => {
  const { t } = useTranslation(['payments', 'sign-in'])
  const asking = useAct(AskConfirmCodeDocument)
  const entering = useAct(ConfirmByCodeDocument)
  const [minutes, setMinutes] = useState<number | null>(null)
  const [code, setCode] = useState('')
  const ask = async () => {
    const sent = await asking.act({ input: { email } })
    if (sent && 'minutes' in sent) setMinutes(sent.minutes)
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (await entering.act({ input: { email, code: code.replace(/\s/g, '') } })) onConfirmed()
  }
  if (minutes === null) return <><RefusalNote problem={asking.problem} /><div><Button loading={asking.busy} onClick={() => void ask()}>{t('sign-in:sendCode')}</Button></div></>
  return (
    <form className={styles.start} onSubmit={(event) => void send(event)}>
      <p role="status" className="small">{t('confirm.sent', { email, count: minutes })}</p>
      <TextField label={t('sign-in:code')} inputMode="numeric" autoComplete="one-time-code" required autoFocus value={code} onChange={setCode} error={errorAt(entering.problem, 'code')} />
      <RefusalNote problem={problemBeside(entering.problem, ['code'])} />
      <div><Button type="submit" loading={entering.busy}>{t('confirm.act')}</Button></div>
    </form>
  )
}

/** Asked of this person: he was refused because his sign-in is too long ago. */
export const wantsConfirming = (problem: Problem | null): boolean => problem?.code === 'SIGN_IN_AGAIN'

const Panel = ({ email, message, onConfirmed }: WayProps & { message: string }) => {
  const { t } = useTranslation(['payments', 'sign-in'])
  const [way, setWay] = useState('password')
  return (
    <section className={styles.confirm} aria-labelledby="confirm-person">
      <h3 id="confirm-person" className={styles.title}>{t('confirm.title')}</h3>
      <p className="small prose" role="alert">{message}</p>
      <ChoiceChips
        label={t('sign-in:way')} value={way} onChange={setWay}
        options={[{ value: 'password', label: t('sign-in:byPassword') }, { value: 'code', label: t('sign-in:byCode') }]}
      />
      {way === 'password' ? <ByPassword email={email} onConfirmed={onConfirmed} /> : <ByCode email={email} onConfirmed={onConfirmed} />}
    </section>
  )
}

/** Before it changes where money goes, the person shows once more who sits here; then what he wanted is done. */
export const ConfirmPerson = ({ problem, onConfirmed }: { problem: Problem | null; onConfirmed: () => void }) => {
  const { me } = useSession()
  if (!problem || !wantsConfirming(problem) || !me) return null
  // the texts of signing in come only now; what stands around stays
  return <Suspense fallback={null}><Panel email={me.account.email} message={problem.message} onConfirmed={onConfirmed} /></Suspense>
}
