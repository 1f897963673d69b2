import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccessKind, AccessLevel } from '../../../gql/graphql.js'
import { errorAt, problemBeside, useAct } from '../../../lib/mutation.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { SelectField, TextField } from '../../../ui/text-field.js'
import { RecordAccessDocument } from './documents.js'

const kinds = ['COMMUNITY', 'AD_CABINET', 'BOT', 'DRIVE', 'SITE', 'ANALYTICS', 'MAILING', 'OTHER'] as const
const levels = ['READ', 'PUBLISH', 'MODERATE', 'ADVERTISE', 'EDIT', 'ADMINISTER'] as const
const empty = { kind: 'COMMUNITY', name: '', grantedTo: '', level: 'PUBLISH' }

/** What was given, to whom and how far. No passwords: they are refused. */
export const RecordAccess = ({ contractId, onDone, onClose }: { contractId: string; onDone: (words: string) => void; onClose: () => void }) => {
  const { t } = useTranslation('access')
  const { act, busy, problem } = useAct(RecordAccessDocument)
  const [draft, setDraft] = useState(empty)
  const [tried, setTried] = useState(false)
  const put = (field: keyof typeof empty) => (value: string) => setDraft({ ...draft, [field]: value })
  const fault = (field: 'name' | 'grantedTo'): string | null => (tried && !draft[field].trim() ? t('ui:field.required') : errorAt(problem, field))
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!draft.name.trim() || !draft.grantedTo.trim()) return
    if (await act({ input: { contractId, ...draft, kind: draft.kind as AccessKind, level: draft.level as AccessLevel } })) onDone(t('recorded', { name: draft.name.trim() }))
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => void send(event)} aria-label={t('add')}>
      <SelectField label={t('kind')} value={draft.kind} onChange={put('kind')} options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      <TextField label={t('name')} help={t('nameHelp')} maxLength={200} value={draft.name} onChange={put('name')} error={fault('name')} autoComplete="off" />
      <TextField label={t('grantedTo')} help={t('grantedToHelp')} maxLength={200} value={draft.grantedTo} onChange={put('grantedTo')} error={fault('grantedTo')} autoComplete="off" />
      <SelectField label={t('level')} value={draft.level} onChange={put('level')} options={levels.map((value) => ({ value, label: t(`levels.${value}`) }))} />
      <RefusalNote problem={problemBeside(problem, ['name', 'grantedTo'])} />
      <div className="row">
        <Button type="submit" loading={busy}>{t('save')}</Button>
        <Button variant="default" onClick={onClose}>{t('ui:cancel')}</Button>
      </div>
    </form>
  )
}
