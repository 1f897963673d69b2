import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dispute, DisputedItem, Division, Parts } from '../lib/disputes.js'
import { formatMoney, type Amount } from '../lib/money.js'
import { AmountField } from './amount-field.js'
import { DivisionFigures } from './dispute-facts.js'
import { useDisputedTitle } from './dispute-items.js'
import styles from './dispute.module.css'

const HUNDRED = 100n
/** A percentage of the share, rounded down to the smallest unit; all of it at 100. */
const partAt = (share: Amount, percent: number): string => ((BigInt(share.minor) * BigInt(percent)) / HUNDRED).toString()
const percentOf = (share: Amount, minor: string | undefined): number =>
  share.minor === '0' || minor === undefined ? 0 : Number((BigInt(minor) * HUNDRED) / BigInt(share.minor))

interface FieldProps {
  item: DisputedItem
  minor: string | undefined
  onChange: (minor: string | undefined) => void
}
const ShareField = ({ item, minor, onChange }: FieldProps) => {
  const { t } = useTranslation('disputes')
  const titleOf = useDisputedTitle()
  const id = useId()
  const { share } = item
  const rest = minor === undefined ? null : BigInt(share.minor) - BigInt(minor)
  const wrong = rest === null || rest < 0n
  return (
    <li className={styles.share}>
      <div>
        <label htmlFor={id} className="small"><strong dir="auto">{titleOf(item)}</strong> <span className="dim">{formatMoney(share)}</span></label>
        <input id={id} type="range" min={0} max={100} step={5} value={Math.min(100, percentOf(share, minor))} aria-valuetext={t('divide.percent', { percent: percentOf(share, minor) })} onChange={(event) => onChange(partAt(share, Number(event.target.value)))} />
      </div>
      <AmountField
        label={t('divide.toFreelancer')}
        currency={share.currency}
        value={minor === undefined ? null : { minor, currency: share.currency }}
        onChange={(amount) => onChange(amount?.minor)}
        error={wrong ? t('divide.between', { share: formatMoney(share) }) : null}
      />
      <p className={styles.sides}>
        <span>{t('divide.percent', { percent: percentOf(share, minor) })}</span>
        <span>{wrong ? '' : t('divide.toClient', { amount: formatMoney({ minor: rest.toString(), currency: share.currency }) })}</span>
      </p>
    </li>
  )
}

/** Every disputed share between the two sides: a slider and the exact amount, and what that moves. */
export const DivisionFields = ({ dispute, parts, division, onChange }: {
  dispute: Dispute
  parts: Parts
  division: Division | null
  onChange: (parts: Parts) => void
}) => {
  const { t } = useTranslation('disputes')
  const set = (id: string, minor: string | undefined) => {
    const { [id]: _gone, ...others } = parts
    onChange(minor === undefined ? others : { ...others, [id]: minor })
  }
  return (
    <div className="stack">
      <ul className={styles.shares}>{dispute.items.map((item) => <ShareField key={item.id} item={item} minor={parts[item.id]} onChange={(minor) => set(item.id, minor)} />)}</ul>
      <h3 className="small">{t('divide.preview')}</h3>
      {division ? <DivisionFigures division={division} /> : <p className="small dim">…</p>}
    </div>
  )
}
