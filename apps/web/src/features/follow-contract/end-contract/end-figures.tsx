import { useTranslation } from 'react-i18next'
import { formatMoment } from '../../../lib/dates.js'
import { addMoney, formatMoney, type Amount } from '../../../lib/money.js'
import type { ContractOnPage } from '../contract-documents.js'
import styles from '../contract.module.css'
import type { PreviewOnPage } from './documents.js'

interface Line {
  name: string
  amount: Amount
  strong?: boolean
}
type Own = { preview: PreviewOnPage; contract: ContractOnPage }

const useLines = ({ preview, contract }: Own): Line[] => {
  const { t } = useTranslation('endings')
  const isClient = contract.myParty === 'CLIENT'
  const back = addMoney([preview.returned, preview.clientFeeBack], preview.returned.currency)
  const lines: Line[] = [
    { name: t('figures.accepted', { count: preview.acceptedItems }), amount: preview.accepted },
    { name: t('figures.review', { count: preview.reviewItems }), amount: preview.review },
    { name: t('figures.withheld', { count: preview.withheldItems }), amount: preview.withheld },
    { name: t('figures.returned', { count: preview.returnedItems }), amount: preview.returned },
    ...(isClient ? [{ name: t('figures.fee'), amount: preview.clientFeeBack }] : []),
    { name: t('figures.unfunded'), amount: preview.unfunded },
    isClient
      ? { name: t(preview.review.minor === '0' ? 'figures.youGet' : 'figures.youGetLeast'), amount: back, strong: true }
      : { name: t(preview.review.minor === '0' ? 'figures.net' : 'figures.netMost'), amount: preview.review.minor === '0' ? preview.freelancerNet : preview.freelancerNetMost, strong: true },
  ]
  return lines.filter(({ amount, strong }) => strong || amount.minor !== '0')
}

/** Exactly what each side gets, before anything is done. */
export const EndFigures = (own: Own) => {
  const { t } = useTranslation('endings')
  const { preview, contract } = own
  return (
    <>
      <dl className={styles.figures}>
        {useLines(own).map(({ name, amount, strong }) => (
          <div key={name} data-strong={strong ?? false}><dt>{name}</dt><dd>{formatMoney(amount)}</dd></div>
        ))}
      </dl>
      {preview.reviewUntil ? <p className="dim small">{t('figures.until', { moment: formatMoment(new Date(preview.reviewUntil), contract.timeZone) })}</p> : null}
    </>
  )
}
