import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../../lib/catalogue.js'
import type { Amount, Currency } from '../../lib/money.js'
import { errorAt, problemBeside, useAct } from '../../lib/mutation.js'
import { useSession } from '../../lib/session.js'
import { AmountField } from '../../ui/amount-field.js'
import { ChoiceChips, ManyChips } from '../../ui/chips.js'
import { FieldGroup } from '../../ui/form-field.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { CheckField, SelectField } from '../../ui/text-field.js'
import { SaveWishesDocument, type MyTime, type MyWishes } from './documents.js'
import styles from './availability.module.css'

const shown = ['weeklyInviteCap', 'nichesLiked', 'nichesDisliked', 'growthRoleSlugs', 'minRate', 'quietHours']
const caps = ['3', '5', '8'] as const
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }))
const plain = (rate: Amount | null): Amount | null => (rate ? { minor: rate.minor, currency: rate.currency } : null)

const useWishes = (wishes: MyWishes) => {
  const [form, setForm] = useState(() => ({
    cap: String(wishes.weeklyInviteCap),
    liked: [...wishes.nichesLiked],
    disliked: [...wishes.nichesDisliked],
    growth: [...wishes.growthRoleSlugs],
    minRate: plain(wishes.minRate ?? null),
    quiet: wishes.quietHours !== null && wishes.quietHours !== undefined,
    from: String(wishes.quietHours?.from ?? 22),
    until: String(wishes.quietHours?.until ?? 8),
  }))
  const set = <Field extends keyof typeof form>(field: Field) => (value: (typeof form)[Field]) => setForm((before) => ({ ...before, [field]: value }))
  return { form, set }
}

interface PartProps {
  form: ReturnType<typeof useWishes>['form']
  set: ReturnType<typeof useWishes>['set']
  errorOf: (field: string) => string | null
}
const QuietHours = ({ form, set, errorOf }: PartProps) => {
  const { t } = useTranslation('availability')
  return (
    <FieldGroup label={t('quiet')} help={t('quietHelp')} error={errorOf('quietHours')}>
      <CheckField label={t('quietOn')} checked={form.quiet} onChange={set('quiet')} />
      {form.quiet ? (
        <div className={styles.pair}>
          <SelectField label={t('quietFrom')} options={hours} value={form.from} onChange={set('from')} />
          <SelectField label={t('quietUntil')} options={hours} value={form.until} onChange={set('until')} />
        </div>
      ) : null}
    </FieldGroup>
  )
}
/** What is liked cannot be disliked: choosing one takes the other away. */
const Niches = ({ form, set, errorOf }: PartProps) => {
  const { t } = useTranslation('availability')
  const { choices } = useCatalogue()
  const choose = (one: 'liked' | 'disliked', other: 'liked' | 'disliked') => (values: string[]) => {
    set(one)(values)
    set(other)(form[other].filter((slug) => !values.includes(slug)))
  }
  return (
    <>
      <FieldGroup label={t('liked')} help={t('likedHelp')} error={errorOf('nichesLiked')}>
        <ManyChips label={t('liked')} options={choices('niches')} values={form.liked} onChange={choose('liked', 'disliked')} />
      </FieldGroup>
      <FieldGroup label={t('disliked')} help={t('dislikedHelp')} error={errorOf('nichesDisliked')}>
        <ManyChips label={t('disliked')} options={choices('niches')} values={form.disliked} onChange={choose('disliked', 'liked')} />
      </FieldGroup>
    </>
  )
}

/** How often, when and about what one wants to be invited. */
export const WishesForm = ({ wishes, time }: { wishes: MyWishes; time: MyTime }) => {
  const { t } = useTranslation('availability')
  const { roles } = useCatalogue()
  const { installation } = useSession()
  const { act, busy, problem } = useAct(SaveWishesDocument)
  const { form, set } = useWishes(wishes)
  const [saved, setSaved] = useState(false)
  const part: PartProps = { form, set, errorOf: (field) => errorAt(problem, field) }
  const held = new Set(time.roles.map(({ roleSlug }) => roleSlug).filter((slug) => !wishes.growthRoleSlugs.includes(slug)))
  const currency: Currency = time.rate?.currency ?? form.minRate?.currency ?? installation?.currencies[0] ?? 'RUB'
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setSaved(false)
    const quietHours = form.quiet ? { from: Number(form.from), until: Number(form.until) } : null
    const input = { weeklyInviteCap: Number(form.cap), nichesLiked: form.liked, nichesDisliked: form.disliked, growthRoleSlugs: form.growth, minRate: form.minRate, quietHours }
    setSaved(Boolean(await act({ input })))
  }
  return (
    <form className="card stack" style={{ gap: 18 }} onSubmit={(event) => void send(event)} aria-labelledby="wishes-title">
      <h2 id="wishes-title">{t('wishes')}</h2>
      <FieldGroup label={t('cap')} help={t('capHelp')} error={part.errorOf('weeklyInviteCap')}>
        <ChoiceChips label={t('cap')} options={caps.map((value) => ({ value, label: t('capOf', { count: Number(value) }) }))} value={form.cap} onChange={set('cap')} />
      </FieldGroup>
      <QuietHours {...part} />
      <AmountField label={t('minRate')} help={t('minRateHelp')} currency={currency} value={form.minRate} onChange={set('minRate')} error={part.errorOf('minRate')} />
      <FieldGroup label={t('growth')} help={t('growthHelp')} error={part.errorOf('growthRoleSlugs')}>
        <ManyChips label={t('growth')} options={roles.filter(({ slug }) => !held.has(slug)).map(({ slug, title }) => ({ value: slug, label: title }))} values={form.growth} onChange={set('growth')} />
      </FieldGroup>
      <Niches {...part} />
      <RefusalNote problem={problemBeside(problem, shown)} />
      <div className="row">
        <Button type="submit" variant="default" loading={busy}>{t('saveWishes')}</Button>
        <span role="status" className="dim small">{saved && !problem ? t('ui:saved') : ''}</span>
      </div>
    </form>
  )
}
