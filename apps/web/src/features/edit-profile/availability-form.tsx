import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { errorAt, problemBeside, useAct } from '../../lib/mutation.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { CheckField, TextField } from '../../ui/text-field.js'
import { SetAvailabilityDocument } from './profile-document.js'
import type { MyProfile } from './profile-form-state.js'

/** Open for work or not, and until when away. */
export const AvailabilityForm = ({ profile }: { profile: MyProfile }) => {
  const { t } = useTranslation('profile')
  const { act, busy, problem } = useAct(SetAvailabilityDocument)
  const [available, setAvailable] = useState(profile.available)
  const [awayUntil, setAwayUntil] = useState(profile.awayUntil ?? '')
  const [saved, setSaved] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setSaved(Boolean(await act({ input: { available, hoursPerWeek: profile.hoursPerWeek, awayUntil: awayUntil || null } })))
  }
  return (
    <form className="card stack" onSubmit={(event) => void send(event)} aria-labelledby="availability-title">
      <h2 id="availability-title" style={{ fontSize: 17 }}>{t('availability')}</h2>
      <CheckField label={t('available')} checked={available} onChange={setAvailable} />
      <TextField label={t('awayUntil')} help={t('awayHelp')} type="date" value={awayUntil} onChange={setAwayUntil} error={errorAt(problem, 'awayUntil')} />
      <RefusalNote problem={problemBeside(problem, ['awayUntil'])} />
      <div className="row">
        <Button type="submit" variant="default" loading={busy}>{t('save')}</Button>
        <span role="status" className="dim small">{saved && !problem ? t('ui:saved') : ''}</span>
      </div>
    </form>
  )
}
