import { useTranslation } from 'react-i18next'
import { formatMoment } from '../../lib/dates.js'
import { formatMoney } from '../../lib/money.js'
import type { MilestoneOnPage } from './contract-documents.js'
import styles from './contract.module.css'
import type { PayChoice } from './pay-choice.js'

/** The accepted items, ticked; one that is unticked stays protected. Missed ones can be taken back beside them. */
export const PayItems = ({ choice, milestone, timeZone }: { choice: PayChoice; milestone: MilestoneOnPage; timeZone: string }) => {
  const { t } = useTranslation('contract')
  const { offered, isChosen, toggle, approves, returnMissed, setReturnMissed } = choice
  const { returnableAmount, missedCount } = milestone
  const mayReturn = returnableAmount.minor !== '0' && !approves && offered.length > 0
  return (
    <>
      {offered.length > 1 ? (
        <fieldset className={styles.choice}>
          <legend>{t('pay.choose')}</legend>
          <ul className={styles.ticks}>
            {offered.map((item) => (
              <li key={item.id}>
                <label className={styles.tick}>
                  <input type="checkbox" checked={isChosen(item)} onChange={() => toggle(item)} />
                  <span className={styles.tickWords}><span dir="auto">{item.title}</span> <span className="dim small">{formatMoment(new Date(item.dueAt), timeZone)}</span></span>
                  <span className={styles.tickMoney}>{formatMoney(item.share)}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      ) : null}
      {mayReturn ? (
        <label className={styles.tick}>
          <input type="checkbox" checked={returnMissed} onChange={(event) => setReturnMissed(event.currentTarget.checked)} />
          <span>{t('pay.returnMissed', { count: missedCount, amount: formatMoney(returnableAmount) })}</span>
        </label>
      ) : null}
    </>
  )
}
