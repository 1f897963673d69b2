import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../lib/graphql.js'
import { errorAt, problemBeside, useAct } from '../../lib/mutation.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { TextField } from '../../ui/text-field.js'
import { useGoOn } from './next-page.js'

const SignInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }
  }
`)

export const PasswordForm = () => {
  const { t } = useTranslation(['sign-in', 'ui'])
  const { act, busy, problem } = useAct(SignInDocument)
  const goOn = useGoOn()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (await act({ input: { email: email.trim(), password } })) goOn()
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <TextField label={t('email')} type="email" autoComplete="username" required value={email} onChange={setEmail} error={errorAt(problem, 'email')} />
      <TextField label={t('password')} type="password" autoComplete="current-password" required value={password} onChange={setPassword} error={errorAt(problem, 'password')} />
      <RefusalNote problem={problemBeside(problem, ['email', 'password'])} />
      <Button type="submit" loading={busy}>{t('enter')}</Button>
    </form>
  )
}
