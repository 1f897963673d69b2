import { useTranslation } from 'react-i18next'
import { formatMoment } from '../lib/dates.js'
import type { Dispute, Division } from '../lib/disputes.js'
import { formatMoney } from '../lib/money.js'
import styles from './dispute.module.css'

const steps = [['OPENED', 'answerUntil'], ['TALKING', 'talkUntil'], ['RULING', 'ruleUntil'], ['SECOND_RULING', 'secondUntil']] as const

/** All clocks of a dispute from its first day: who has how long. */
export const DisputeClocks = ({ dispute, now }: { dispute: Dispute; now: Date }) => {
  const { t } = useTranslation('disputes')
  const at = steps.findIndex(([state]) => state === dispute.state)
  return (
    <section className="card stack" aria-labelledby="clocks-title">
      <h2 id="clocks-title">{t('clocks.title')}</h2>
      <ol className={styles.clocks}>
        {steps.map(([state, field], place) => {
          const past = at >= 0 ? place < at : new Date(dispute[field]) <= now
          return (
            <li key={state} data-now={place === at} data-past={past}>
              <span aria-hidden="true">{past ? '✓' : place === at ? '●' : '○'}</span>
              <span>{t(`clocks.${state}`)} <time className="nowrap" dateTime={dispute[field]}>{formatMoment(new Date(dispute[field]), dispute.timeZone)}</time>{place === at ? <span className="visually-hidden"> {t('clocks.now')}</span> : null}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** What a division moves: the freelancer's part with its commission, the client's with its fee. */
export const DivisionFigures = ({ division }: { division: Division }) => {
  const { t } = useTranslation('disputes')
  const lines = [
    { key: 'gross', amount: division.gross }, { key: 'commission', amount: division.commission }, { key: 'net', amount: division.net },
    { key: 'returned', amount: division.returned }, { key: 'returnedFee', amount: division.returnedFee },
  ]
  return (
    <dl className={styles.figures} aria-live="polite">
      {lines.map(({ key, amount }) => <div key={key} data-strong={key === 'net' || key === 'returned'}><dt>{t(`figures.${key}`)}</dt><dd>{formatMoney(amount)}</dd></div>)}
    </dl>
  )
}

/** What happens when nobody decides, shown from the first day. */
export const DefaultCard = ({ dispute }: { dispute: Dispute }) => {
  const { t } = useTranslation('disputes')
  return (
    <section className="card stack" aria-labelledby="default-title">
      <h2 id="default-title">{t('default.title')}</h2>
      <p className="small dim">{t('default.rule')}</p>
      <DivisionFigures division={dispute.byDefault} />
    </section>
  )
}

/** The evidence pack to take along. */
export const PackCard = ({ dispute }: { dispute: Dispute }) => {
  const { t, i18n } = useTranslation('disputes')
  const href = (as: string) => `/api/dispute-pack?dispute=${dispute.id}&as=${as}&lang=${i18n.language}`
  return (
    <section className="card stack" aria-labelledby="pack-title">
      <h2 id="pack-title">{t('pack.title')}</h2>
      <p className="small dim">{t('pack.text')}</p>
      <p className={styles.links}><a href={href('txt')} download>{t('pack.asText')}</a><a href={href('json')} download>{t('pack.asJson')}</a></p>
    </section>
  )
}
