import { useTranslation } from 'react-i18next'
import type { Currency } from '../../gql/graphql.js'
import { daysBetween, localDateOf } from '../../lib/dates.js'
import { periodCount } from '../../lib/days.js'
import { formatMoney, minorDigits, type Amount } from '../../lib/money.js'
import { useSession } from '../../lib/session.js'
import { AmountField } from '../../ui/amount-field.js'
import { SelectField, TextField } from '../../ui/text-field.js'
import type { JobEditor } from './use-job-editor.js'
import styles from './post-job.module.css'

/** The same figure in another currency: 450 stays 450, also where there is no smaller unit. */
const inCurrency = ({ minor, currency }: Amount, next: Currency): Amount => {
  const whole = BigInt(minor) / 10n ** BigInt(minorDigits(currency))
  return { minor: String(whole * 10n ** BigInt(minorDigits(next))), currency: next }
}

const Budget = ({ editor: { form, change, errorOf } }: { editor: JobEditor }) => {
  const { t } = useTranslation('post-job')
  const { installation } = useSession()
  const periods = form.startsOn && form.endsOn ? periodCount(form.startsOn, form.endsOn) : 1
  const whole = form.budget ? formatMoney({ minor: String(BigInt(form.budget.minor) * BigInt(periods)), currency: form.currency }) : ''
  const byMonth = whole ? t('terms.budgetMonths', { count: periods, amount: whole }) : t('terms.budgetMonth')
  return (
    <div className={styles.pair} id="field-budget">
      <AmountField
        label={t('terms.budget')}
        help={periods > 1 ? byMonth : t('terms.budgetHelp')}
        currency={form.currency}
        value={form.budget}
        onChange={(budget) => change({ budget })}
        error={errorOf('budget')}
      />
      <SelectField
        label={t('terms.currency')}
        value={form.currency}
        options={(installation?.currencies ?? [form.currency]).map((code) => ({ value: code, label: code }))}
        onChange={(code) => change({ currency: code as Currency, budget: form.budget ? inCurrency(form.budget, code as Currency) : null })}
      />
    </div>
  )
}

/** Money and time. */
export const TermsSection = ({ editor }: { editor: JobEditor }) => {
  const { t } = useTranslation('post-job')
  const { now } = useSession()
  const { form, change, errorOf } = editor
  const days = form.startsOn && form.endsOn >= form.startsOn ? daysBetween(form.startsOn, form.endsOn) : 0
  return (
    <section className="card stack" aria-labelledby="terms-title">
      <h2 id="terms-title">{t('terms.title')}</h2>
      <Budget editor={editor} />
      <div className={styles.pair}>
        <div id="field-startsOn">
          <TextField type="date" label={t('terms.startsOn')} min={localDateOf(now(), form.timeZone)} value={form.startsOn} onChange={(startsOn) => change({ startsOn })} error={errorOf('startsOn')} />
        </div>
        <div id="field-endsOn">
          <TextField type="date" label={t('terms.endsOn')} help={days > 0 ? t('terms.days', { count: days }) : undefined} min={form.startsOn} value={form.endsOn} onChange={(endsOn) => change({ endsOn })} error={errorOf('endsOn')} />
        </div>
      </div>
      <div className={styles.pair}>
        <div id="field-hoursPerWeek">
          <TextField type="number" inputMode="numeric" min={1} max={60} label={t('terms.hours')} help={t('terms.hoursHelp')} value={form.hoursPerWeek} onChange={(hoursPerWeek) => change({ hoursPerWeek })} error={errorOf('hoursPerWeek')} />
        </div>
        <div id="field-minOverlapHours">
          <TextField type="number" inputMode="numeric" min={0} max={9} label={t('terms.overlap')} help={t('terms.overlapHelp')} value={form.minOverlapHours} onChange={(minOverlapHours) => change({ minOverlapHours })} error={errorOf('minOverlapHours')} />
        </div>
      </div>
    </section>
  )
}
