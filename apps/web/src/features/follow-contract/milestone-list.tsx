import { useTranslation } from 'react-i18next'
import type { ContractOnPage, MilestoneOnPage } from './contract-documents.js'
import styles from './contract.module.css'
import { MilestoneRow } from './milestone-row.js'

/** Periods of the contract: the state of the work, the state of the money, and the moves open to the reader. */
export const MilestoneList = ({ contract, milestones, title, onDone }: {
  contract: ContractOnPage
  milestones: readonly MilestoneOnPage[]
  title: string
  onDone: (words: string) => void
}) => {
  const { t } = useTranslation('contract')
  return (
    <section className="card" aria-labelledby="milestones-title">
      <h2 id="milestones-title" className={styles.matrixTitle}>{title}</h2>
      {milestones.length === 0 ? <p className="dim" style={{ marginTop: 8 }}>{t('milestones.none')}</p> : null}
      <ol className={styles.milestones}>
        {milestones.map((milestone) => <MilestoneRow key={milestone.id} contract={contract} milestone={milestone} onDone={onDone} />)}
      </ol>
    </section>
  )
}
