import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { graphql } from '../../lib/graphql.js'
import { errorAt, problemBeside, useAct } from '../../lib/mutation.js'
import { useSession } from '../../lib/session.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { TextField } from '../../ui/text-field.js'
import { useGoOn } from './next-page.js'

const SendCodeDocument = graphql(`
  mutation SendCode($input: RequestSignInCodeInput!) {
    requestSignInCode(input: $input) { ... on CodeSent { email minutes } ... on Refusal { code message path } }
  }
`)
const SignInWithCodeDocument = graphql(`
  mutation SignInWithCode($input: SignInWithCodeInput!) {
    signInWithCode(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }
  }
`)

const AskForCode = ({ onSent }: { onSent: (sent: Sent) => void }) => {
  const { t } = useTranslation('sign-in')
  const [search] = useSearchParams()
  const [email, setEmail] = useState(search.get('email') ?? '')
  const { act, busy, problem } = useAct(SendCodeDocument)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const sent = await act({ input: { email: email.trim() } })
    if (sent && 'minutes' in sent) onSent(sent)
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <TextField label={t('email')} help={t('codeHelp')} type="email" autoComplete="username" required value={email} onChange={setEmail} error={errorAt(problem, 'email')} />
      <RefusalNote problem={problemBeside(problem, ['email'])} />
      <Button type="submit" loading={busy}>{t('sendCode')}</Button>
    </form>
  )
}

const EnterCode = ({ sent, onBack }: { sent: Sent; onBack: () => void }) => {
  const { t } = useTranslation('sign-in')
  const { installation } = useSession()
  const { act, busy, problem } = useAct(SignInWithCodeDocument)
  const goOn = useGoOn()
  const [code, setCode] = useState('')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (await act({ input: { email: sent.email, code: code.replace(/\s/g, '') } })) goOn()
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <p role="status">{t('codeSent', { email: sent.email, count: sent.minutes })}</p>
      {installation?.demo ? <p className="small"><Link to="/mailbox" target="_blank">{t('openMailbox')}</Link></p> : null}
      <TextField label={t('code')} inputMode="numeric" autoComplete="one-time-code" required autoFocus value={code} onChange={setCode} error={errorAt(problem, 'code')} />
      <RefusalNote problem={problemBeside(problem, ['code'])} />
      <div className="row">
        <Button type="submit" loading={busy}>{t('enter')}</Button>
        <Button variant="default" onClick={onBack}>{t('otherEmail')}</Button>
      </div>
    </form>
  )
}

export interface Sent {
  email: string
  minutes: number
}

/** Signing in by a code from a mail: ask, then enter. */
export const CodeForm = ({ already = null }: { already?: Sent | null }) => {
  const [sent, setSent] = useState<Sent | null>(already)
  return sent ? <EnterCode sent={sent} onBack={() => setSent(null)} /> : <AskForCode onSent={setSent} />
}
