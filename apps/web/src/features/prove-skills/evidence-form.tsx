import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { SkillEvidenceKind } from '../../gql/graphql.js'
import type { CatalogueDuty } from '../../lib/catalogue.js'
import { errorAt, problemBeside, useAct } from '../../lib/mutation.js'
import { ChoiceChips } from '../../ui/chips.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { TextAreaField, TextField } from '../../ui/text-field.js'
import { SubmitSkillEvidenceDocument } from './skills-documents.js'
import styles from './skills.module.css'

/** A piece of work for the moderator: a link and a few words. */
export const EvidenceForm = ({ duty, onSent }: { duty: CatalogueDuty; onSent: () => void }) => {
  const { t } = useTranslation('skills')
  const { act, busy, problem } = useAct(SubmitSkillEvidenceDocument)
  const [kind, setKind] = useState<SkillEvidenceKind>('PORTFOLIO')
  const [url, setUrl] = useState('')
  const [note, setNote] = useState('')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (await act({ input: { dutySlug: duty.slug, kind, url: url.trim(), note: note.trim() } })) onSent()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} aria-label={`${t('prove')}: ${duty.title}`}>
      <p className="small">{duty.help}</p>
      <ChoiceChips
        label={t('kind')}
        value={kind}
        onChange={(value) => setKind(value as SkillEvidenceKind)}
        options={[{ value: 'PORTFOLIO', label: t('kinds.PORTFOLIO') }, { value: 'TASK', label: t('kinds.TASK') }]}
      />
      <TextField label={t('url')} help={t('urlHelp')} type="url" inputMode="url" placeholder="https://" required value={url} onChange={setUrl} error={errorAt(problem, 'url')} />
      <TextAreaField label={t('note')} help={t('noteHelp')} maxLength={2000} rows={3} value={note} onChange={setNote} error={errorAt(problem, 'note')} />
      <RefusalNote problem={problemBeside(problem, ['url', 'note'])} />
      <div className="row"><Button type="submit" loading={busy}>{t('send')}</Button><Button variant="default" onClick={onSent}>{t('ui:cancel')}</Button></div>
    </form>
  )
}
