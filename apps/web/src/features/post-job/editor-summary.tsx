import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueRole } from '../../lib/catalogue.js'
import { formatTime } from '../../lib/dates.js'
import { pricedDays } from '../../lib/days.js'
import { formatMoney } from '../../lib/money.js'
import { ErrorSummary } from '../../ui/error-summary.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { RoleMark } from '../../ui/role-mark.js'
import { tightMinutesOf } from './item-minutes.js'
import type { JobForm } from './job-form.js'
import { itemsIn } from './items-in.js'
import { spansOf } from './planned-items.js'
import type { JobEditor } from './use-job-editor.js'
import { ReachPanel } from './reach-panel.js'
import styles from './post-job.module.css'

const weeksIn30Days = 4.3

/** Budget by the hour, so that the business sees what it offers; an estimate, never an amount that is paid. */
const hourly = ({ budget, hoursPerWeek, startsOn, endsOn, currency }: JobForm) => {
  const hours = startsOn && endsOn ? (Number(hoursPerWeek) * pricedDays(startsOn, endsOn) * weeksIn30Days) / 30 : 0
  if (!budget || !(hours > 0)) return null
  const unit = currency === 'JPY' ? 1 : 100
  return { minor: String(Math.round(Number(budget.minor) / hours / unit) * unit), currency }
}

const Figures = ({ form, role }: { form: JobForm; role: CatalogueRole }) => {
  const { t } = useTranslation('post-job')
  const { first, later } = spansOf(form.startsOn, form.endsOn)
  const chosen = role.duties.filter(({ slug }) => form.duties[slug]?.on).length
  const hour = hourly(form)
  const items = itemsIn(form, role, first)
  const minutes = tightMinutesOf({ hoursPerWeek: form.hoursPerWeek, items, span: first })
  return (
    <>
      <p className={styles.count} aria-live="polite"><strong>{items}</strong> {t('summary.items', { count: items })}</p>
      <p className="dim small">{later ? t('summary.firstMonth', { later: itemsIn(form, role, later) }) : t('summary.onePeriod')}</p>
      <dl className={styles.facts}>
        <dt>{t('summary.duties')}</dt><dd>{t('summary.dutiesOf', { chosen, all: role.duties.length })}</dd>
        <dt>{t('terms.budget')}</dt><dd>{form.budget ? formatMoney({ ...form.budget, currency: form.currency }) : t('summary.noBudget')}</dd>
        {hour ? <><dt>{t('summary.hour')}</dt><dd>≈ {formatMoney(hour)}</dd></> : null}
      </dl>
      {minutes === null ? null : <p className={styles.condition}>{t('summary.tight', { count: minutes })}</p>}
    </>
  )
}

/** What the job comes to so far, and the buttons that save or publish it. */
export const EditorSummary = ({ editor, role, canPublish, children }: { editor: JobEditor; role: CatalogueRole; canPublish: boolean; children?: ReactNode }) => {
  const { t } = useTranslation('post-job')
  const { draft, saved, busy } = editor
  return (
    <aside className={styles.summary} aria-label={t('summary.title')}>
      <section className="card stack">
        <RoleMark role={role} />
        <Figures form={editor.form} role={role} />
        <ReachPanel form={editor.form} businessId={editor.businessId} role={role} onApply={editor.change} />
        <ErrorSummary title={t('summary.faults')} lines={editor.lines} attempt={editor.attempt} />
        <RefusalNote problem={editor.problem} />
        <div className={styles.actions}>
          {canPublish ? <Button loading={busy} onClick={() => void editor.send('publish')}>{t('publish')}</Button> : null}
          <Button variant={canPublish ? 'default' : 'filled'} loading={busy} onClick={() => void editor.send('save')}>{t(canPublish ? 'saveDraft' : 'saveChanges')}</Button>
          {children}
        </div>
        <p className="dim tiny" role="status">
          {saved ? t('saved') : draft.savedAt ? t('keptOnDevice', { time: formatTime(draft.savedAt) }) : t('keptAsYouType')}
        </p>
      </section>
    </aside>
  )
}
