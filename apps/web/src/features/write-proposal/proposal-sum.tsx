import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { formatMoment, formatTime } from '../../lib/dates.js'
import { formatMoney } from '../../lib/money.js'
import { useSession } from '../../lib/session.js'
import { ErrorSummary } from '../../ui/error-summary.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { CheckField } from '../../ui/text-field.js'
import { QuotaDocument } from './documents.js'
import { commissionOf, minus, times } from './prices.js'
import type { PricedJob, ProposalEditor } from './use-proposal-form.js'
import styles from './write-proposal.module.css'

/** Said once a week: the business reads it beside the proposal. */
const FirstChoice = ({ editor }: { editor: ProposalEditor }) => {
  const { t } = useTranslation('proposals')
  const [{ data }] = useQuery({ query: QuotaDocument })
  const quota = data?.myProposalQuota
  if (!quota) return null
  if (quota.firstChoiceAt) return <p className="dim small">{t('firstChoice.used', { when: formatMoment(new Date(quota.firstChoiceAt)) })}</p>
  return (
    <div>
      <CheckField label={t('firstChoice.label')} checked={editor.form.firstChoice ?? false} onChange={(firstChoice) => editor.change({ firstChoice })} />
      <p className="dim tiny">{t('firstChoice.help')}</p>
    </div>
  )
}

/** The total against the budget and what is left after the commission, an estimate; then the button. */
export const ProposalSum = ({ editor, job }: { editor: ProposalEditor; job: PricedJob }) => {
  const { t } = useTranslation('proposals')
  const { installation } = useSession()
  const { total, periods } = editor
  const commissionBps = installation?.commissionBps ?? 0
  const commission = commissionOf(total, commissionBps)
  const whole = times(total, periods)
  const difference = BigInt(total.minor) - BigInt(job.budget.minor)
  const apart = formatMoney({ minor: String(difference < 0n ? -difference : difference), currency: total.currency })
  const percent = new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(commissionBps / 100)
  return (
    <aside className={styles.aside} aria-label={t('sum.title')}>
      <section className="card stack">
        <div aria-live="polite">
          <p className="dim small">{t(periods > 1 ? 'sum.month' : 'sum.total')}</p>
          <p className={styles.amount}>{formatMoney(total)}</p>
          <p className="dim small">{difference === 0n ? t('sum.onBudget') : t(difference > 0n ? 'sum.above' : 'sum.below', { amount: apart })}</p>
        </div>
        <dl className={styles.facts}>
          {periods > 1 ? <div><dt>{t('sum.whole', { count: periods })}</dt><dd>≈ {formatMoney(whole)}</dd></div> : null}
          <div><dt>{t('sum.budget')}</dt><dd>{formatMoney(job.budget)}</dd></div>
          <div><dt>{t('sum.commission', { percent })}</dt><dd>− {formatMoney(commission)}</dd></div>
          <div className={styles.net}><dt>{t(periods > 1 ? 'sum.netMonth' : 'sum.net')}</dt><dd>≈ {formatMoney(minus(total, commission))}</dd></div>
        </dl>
        <p className="dim tiny">{t('sum.estimate')}</p>
        <FirstChoice editor={editor} />
        <ErrorSummary title={t('sum.faults')} lines={editor.lines} attempt={editor.attempt} />
        <RefusalNote problem={editor.problem} />
        <Button loading={editor.busy} onClick={() => void editor.send()}>{t('send')}</Button>
        <p className="dim tiny" role="status">{editor.savedAt ? t('kept', { time: formatTime(editor.savedAt) }) : t('keptAsYouType')}</p>
      </section>
    </aside>
  )
}
