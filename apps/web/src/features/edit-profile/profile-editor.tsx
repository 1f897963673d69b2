import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { useCatalogue } from '../../lib/catalogue.js'
import { errorAt, problemBeside, useAct } from '../../lib/mutation.js'
import { useLink, useSession } from '../../lib/session.js'
import { ManyChips } from '../../ui/chips.js'
import { FieldGroup } from '../../ui/form-field.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { PlaceFields } from './place-fields.js'
import { SaveProfileDocument } from './profile-document.js'
import { useProfileForm, type MyProfile, type PartProps } from './profile-form-state.js'
import { WordFields } from './word-fields.js'

const shownFields = ['headline', 'about', 'country', 'timeZone', 'languages', 'platforms', 'niches', 'rate', 'hoursPerWeek', 'roleSlugs', 'growthRoleSlugs']

const RoleFields = ({ form, set, errorOf }: PartProps) => {
  const { t } = useTranslation('profile')
  const { roles } = useCatalogue()
  const options = roles.map(({ slug, title }) => ({ value: slug, label: title }))
  return (
    <>
      <FieldGroup label={t('roles')} help={t('rolesHelp')} error={errorOf('roleSlugs')}>
        <ManyChips
          label={t('roles')}
          options={options}
          values={form.roleSlugs}
          onChange={(values) => {
            set('roleSlugs')(values)
            set('growthRoleSlugs')(form.growthRoleSlugs.filter((slug) => !values.includes(slug)))
          }}
        />
      </FieldGroup>
      <FieldGroup label={t('growth')} help={t('growthHelp')} error={errorOf('growthRoleSlugs')}>
        <ManyChips label={t('growth')} options={options.filter(({ value }) => !form.roleSlugs.includes(value))} values={form.growthRoleSlugs} onChange={set('growthRoleSlugs')} />
      </FieldGroup>
    </>
  )
}

/** The form of the profile; each refusal stands beside its field. */
export const ProfileEditor = ({ profile }: { profile: MyProfile | null }) => {
  const { t } = useTranslation('profile')
  const { language } = useLink()
  const { refresh } = useSession()
  const { roles } = useCatalogue()
  const wanted = useSearchParams()[0].get('role')
  const navigate = useNavigate()
  const { form, set } = useProfileForm(profile, { language, role: roles.some(({ slug }) => slug === wanted) ? wanted : null })
  const { act, busy, problem } = useAct(SaveProfileDocument)
  const [saved, setSaved] = useState(false)
  const part: PartProps = { form, set, errorOf: (field) => errorAt(problem, field) }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setSaved(false)
    const done = await act({ input: { ...form, headline: form.headline.trim(), about: form.about.trim(), hoursPerWeek: Number(form.hoursPerWeek) || 0 } })
    if (!done) return
    setSaved(true)
    refresh()
    if (!profile) void navigate('/skills')
  }
  return (
    <form className="card stack" style={{ gap: 18 }} onSubmit={(event) => void send(event)} aria-label={t('title')}>
      <RoleFields {...part} />
      <WordFields {...part} />
      <PlaceFields {...part} />
      <RefusalNote problem={problemBeside(problem, shownFields)} />
      <div className="row">
        <Button type="submit" loading={busy}>{t(profile ? 'save' : 'create')}</Button>
        <span role="status" className="dim small">{saved && !problem ? t('ui:saved') : ''}</span>
      </div>
    </form>
  )
}
