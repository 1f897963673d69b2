import { useTranslation } from 'react-i18next'
import { formatMoment } from '../../../lib/dates.js'
import { formatMoney } from '../../../lib/money.js'
import { useSession } from '../../../lib/session.js'
import { Countdown } from '../../../ui/countdown.js'
import type { ChargebackOnPage } from './chargeback-documents.js'
import { ChargebackMoves } from './chargeback-moves.js'
import styles from './chargebacks.module.css'

const tones: Record<string, string> = { WON: 'ok', WARNING_CLOSED: 'ok', PREVENTED: 'ok', LOST: 'miss', NEEDS_RESPONSE: 'miss', NEEDS_REVIEW: 'miss', WARNING_NEEDS_RESPONSE: 'miss', APPEAL_NEEDS_RESPONSE: 'miss' }
const parts = ['away', 'fee', 'lost', 'absorbed', 'clawedBack'] as const

/** Where its money is; parts of nothing are left out. */
const Parts = ({ chargeback }: { chargeback: ChargebackOnPage }) => {
  const { t } = useTranslation('chargebacks')
  const shown = parts.filter((part) => chargeback[part].minor !== '0')
  if (shown.length === 0) return null
  return <dl className={styles.parts}>{shown.map((part) => <div key={part}><dt>{t(`part.${part}`)}</dt><dd>{formatMoney(chargeback[part], { exact: true })}</dd></div>)}</dl>
}

const Answers = ({ chargeback }: { chargeback: ChargebackOnPage }) => {
  const { t } = useTranslation('chargebacks')
  return (
    <>
      {chargeback.evidence ? <p className={styles.evidence} dir="auto">{chargeback.evidence}</p> : null}
      {chargeback.answers.length > 0 ? (
        <ul className="small dim">
          {chargeback.answers.map((answer) => (
            <li key={`${answer.step}${answer.decidedAt}`}>{t(`step.${answer.step}`)} · {t(`payments:operationState.${answer.status}`)} · {formatMoment(new Date(answer.decidedAt))}{answer.error ? <> · <span className={styles.code}>{answer.error}</span></> : null}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

/** Who bears what was released; said where anything was. */
const Policy = ({ chargeback }: { chargeback: ChargebackOnPage }) => {
  const { t } = useTranslation('chargebacks')
  const { clawbackAt, policy, absorbed, moves } = chargeback
  const words = clawbackAt ? t('policy.announced', { day: formatMoment(new Date(clawbackAt)) }) : t(`policy.${policy}`)
  return policy === 'CLAWBACK' || absorbed.minor !== '0' || moves.includes('clawBack') ? <p className="small dim">{words}</p> : null
}

/** One dispute: what is asked back, until when it can be answered, and what may be done. */
export const ChargebackCard = ({ chargeback, onDone }: { chargeback: ChargebackOnPage; onDone: (words: string) => void }) => {
  const { t } = useTranslation('chargebacks')
  const { now } = useSession()
  const { state, evidenceDueBy, submissionCount, endedAt } = chargeback
  return (
    <li className="stack">
      <div className={styles.head}>
        <h3 className={styles.title} dir="auto">{chargeback.title || t('unmatched')}</h3>
        <span className={styles.sum}>{formatMoney(chargeback.amount, { exact: true })}</span>
      </div>
      <p className={styles.line}>
        <span className={styles.state} data-tone={tones[state] ?? 'wait'}>{t(`state.${state}`)}</span>
        <span>{t(`reason.${chargeback.reason}`, { defaultValue: chargeback.reason })}</span>
        <span className="dim">{formatMoment(new Date(chargeback.openedAt))}</span>
        <span className={styles.code}>{chargeback.disputeId}</span>
      </p>
      {state === 'NEEDS_REVIEW' ? <p className="small">{t('review', { status: chargeback.providerStatus })}</p> : null}
      {evidenceDueBy && submissionCount === 0 && !endedAt ? <p className="small"><Countdown what={t('due')} until={evidenceDueBy} now={now()} /></p> : null}
      <Parts chargeback={chargeback} />
      <Policy chargeback={chargeback} />
      <Answers chargeback={chargeback} />
      <ChargebackMoves chargeback={chargeback} onDone={onDone} />
    </li>
  )
}
