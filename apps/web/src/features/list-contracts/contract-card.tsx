import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatRange } from '../../lib/dates.js'
import { MoneyBar } from '../../ui/money-bar.js'
import { RoleGlyph, RolePill } from '../../ui/role-mark.js'
import { StateBadge } from '../../ui/state-badge.js'
import { WaitLine } from '../../ui/wait-line.js'
import type { ContractInList } from './contracts-document.js'
import styles from './contracts.module.css'

export const ContractCard = ({ contract, now }: { contract: ContractInList; now: Date }) => {
  const { t } = useTranslation('contract')
  const { waitsFor, timeZone } = contract
  const mine = waitsFor?.party === contract.myParty
  return (
    <article className={styles.card} data-mine={mine}>
      <RoleGlyph shortKey={contract.role.shortKey} />
      <div className={styles.words}>
        <h2 className={styles.title}><Link to={`/contracts/${contract.id}`} className="plain" dir="auto">{contract.title}</Link></h2>
        <p className={styles.line}>
          <RolePill role={contract.role} />
          <StateBadge kind="contract" state={contract.state} />
          <span dir="auto">{contract.myParty === 'CLIENT' ? contract.freelancer.name : contract.business.name}</span>
          <span>{formatRange(contract.startsOn, contract.endsOn)}</span>
        </p>
        {waitsFor ? <div className={styles.wait}>{mine ? <span className={styles.you}>{t('list.you')}</span> : null}<WaitLine brief waitsFor={waitsFor} now={now} timeZone={timeZone} mine={mine} /></div> : null}
      </div>
      <div className={styles.money}><MoneyBar released={contract.released} held={contract.protected} planned={contract.planned} returned={contract.returned} /></div>
    </article>
  )
}
