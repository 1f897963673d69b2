import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberRight } from '../../gql/graphql.js'
import { errorAt, problemBeside, useAct } from '../../lib/mutation.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { SelectField, TextField } from '../../ui/text-field.js'
import { AddMemberDocument } from './team-documents.js'

const rights: readonly MemberRight[] = ['MANAGER', 'APPROVER', 'VIEWER', 'OWNER']

/** Adds a person who has an account already. */
export const MemberForm = ({ businessId }: { businessId: string }) => {
  const { t } = useTranslation('team')
  const { act, busy, problem } = useAct(AddMemberDocument)
  const [email, setEmail] = useState('')
  const [right, setRight] = useState<MemberRight>('MANAGER')
  const [added, setAdded] = useState('')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const member = await act({ input: { businessId, email: email.trim(), right } })
    if (!member || !('name' in member)) return
    setAdded(member.name)
    setEmail('')
  }
  return (
    <form className="card stack" onSubmit={(event) => void send(event)} aria-labelledby="add-title">
      <h2 id="add-title" style={{ fontSize: 17 }}>{t('add')}</h2>
      <TextField label={t('email')} help={t('emailHelp')} type="email" required value={email} onChange={setEmail} error={errorAt(problem, 'email')} />
      <SelectField label={t('right')} value={right} onChange={(value) => setRight(value as MemberRight)} options={rights.map((value) => ({ value, label: t(`rights.${value}`) }))} help={t(`rightHelp.${right}`)} />
      <RefusalNote problem={problemBeside(problem, ['email'])} />
      <Button type="submit" loading={busy}>{t('add')}</Button>
      <p role="status" className="small dim">{added && !problem ? t('added', { name: added }) : ''}</p>
    </form>
  )
}
