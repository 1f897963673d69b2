import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { countryOptions } from '../../lib/countries.js'
import { browserZone } from '../../lib/dates.js'
import { graphql } from '../../lib/graphql.js'
import { errorAt, problemBeside, useAct } from '../../lib/mutation.js'
import { useLink } from '../../lib/session.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { SelectField, TextField } from '../../ui/text-field.js'
import type { Sent } from './code-form.js'
import { useGoOn } from './next-page.js'

const SignUpDocument = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) { ... on SignedIn { me { account { id } } } ... on CodeSent { email minutes } ... on Refusal { code message path } }
  }
`)
const fields = ['name', 'email', 'password', 'businessName', 'country'] as const
type Fields = Record<(typeof fields)[number], string>

export const SignUpForm = ({ as, onCodeSent }: { as: 'business' | 'freelancer'; onCodeSent: (sent: Sent) => void }) => {
  const { t } = useTranslation('sign-in')
  const { language } = useLink()
  const { act, busy, problem } = useAct(SignUpDocument)
  const goOn = useGoOn(as === 'business' ? '/jobs/new' : '/profile')
  const [form, setForm] = useState<Fields>({ name: '', email: '', password: '', businessName: '', country: language === 'ru' ? 'RU' : 'GB' })
  const set = (field: keyof Fields) => (value: string) => setForm((before) => ({ ...before, [field]: value }))
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const made = await act({
      input: {
        name: form.name.trim(),
        email: form.email.trim(),
        country: form.country,
        password: form.password || null,
        businessName: as === 'business' ? form.businessName.trim() : null,
        lang: language === 'ru' ? 'RU' : 'EN',
        timeZone: browserZone(),
      },
    })
    if (!made) return
    if ('minutes' in made) onCodeSent(made)
    else goOn()
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      {as === 'business' ? (
        <TextField label={t('businessName')} autoComplete="organization" required maxLength={120} value={form.businessName} onChange={set('businessName')} error={errorAt(problem, 'businessName')} />
      ) : null}
      <TextField label={t('name')} autoComplete="name" required maxLength={120} value={form.name} onChange={set('name')} error={errorAt(problem, 'name')} />
      <TextField label={t('email')} type="email" autoComplete="email" required value={form.email} onChange={set('email')} error={errorAt(problem, 'email')} />
      <TextField label={t('newPassword')} help={t('newPasswordHelp')} type="password" autoComplete="new-password" minLength={10} value={form.password} onChange={set('password')} error={errorAt(problem, 'password')} />
      <SelectField label={t('country')} options={countryOptions()} value={form.country} onChange={set('country')} error={errorAt(problem, 'country')} />
      <RefusalNote problem={problemBeside(problem, fields)} />
      <Button type="submit" loading={busy}>{t('create')}</Button>
    </form>
  )
}
