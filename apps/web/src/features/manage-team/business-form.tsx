import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { countryOptions } from '../../lib/countries.js'
import { browserZone } from '../../lib/dates.js'
import { errorAt, problemBeside, useAct } from '../../lib/mutation.js'
import { useLink, useSession } from '../../lib/session.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { SelectField, TextField } from '../../ui/text-field.js'
import { CreateBusinessDocument } from './team-documents.js'

/** A business of one's own: name and country; its days are those of this device's zone. */
export const BusinessForm = ({ plain = false }: { plain?: boolean }) => {
  const { t } = useTranslation('team')
  const { language } = useLink()
  const { chooseBusiness, refresh } = useSession()
  const { act, busy, problem } = useAct(CreateBusinessDocument)
  const [name, setName] = useState('')
  const [country, setCountry] = useState(language === 'ru' ? 'RU' : 'GB')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const made = await act({ input: { name: name.trim(), country, timeZone: browserZone() } })
    if (!made || !('id' in made)) return
    chooseBusiness(made.id)
    refresh()
  }
  return (
    <form className={plain ? 'stack' : 'card stack'} style={{ maxWidth: 480 }} onSubmit={(event) => void send(event)}>
      <TextField label={t('businessName')} required maxLength={120} value={name} onChange={setName} error={errorAt(problem, 'name')} />
      <SelectField label={t('country')} options={countryOptions()} value={country} onChange={setCountry} error={errorAt(problem, 'country')} />
      <RefusalNote problem={problemBeside(problem, ['name', 'country'])} />
      <Button type="submit" variant={plain ? 'default' : 'filled'} loading={busy}>{t('create')}</Button>
    </form>
  )
}
