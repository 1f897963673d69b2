import { useTranslation } from 'react-i18next'
import { MoneyBar } from '../../ui/money-bar.js'
import { PageHeader } from '../../ui/page-header.js'
import { RoleGlyph, RolePill } from '../../ui/role-mark.js'
import { StateBadge } from '../../ui/state-badge.js'
import type { ContractOnPage } from './contract-documents.js'
import styles from './contract.module.css'

/** Role, title, the two sides, the state, and where the money stands. */
export const ContractHeader = ({ contract, money }: { contract: ContractOnPage; money: boolean }) => {
  const { t } = useTranslation('contract')
  const line = (
    <>
      <RolePill role={contract.role} />
      <span><span dir="auto">{contract.business.name}</span> <span aria-hidden="true">→</span><span className="visually-hidden">{t('and')}</span> <span dir="auto">{contract.freelancer.name}</span></span>
      <StateBadge kind="contract" state={contract.state} />
    </>
  )
  return (
    <PageHeader title={contract.title} line={line} mark={<RoleGlyph shortKey={contract.role.shortKey} />}>
      {money ? <div className={styles.money}><MoneyBar released={contract.released} held={contract.protected} planned={contract.planned} returned={contract.returned} /></div> : null}
    </PageHeader>
  )
}
