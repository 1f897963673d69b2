import { lazy, Suspense, useId, useState } from 'react'
import { loadTexts } from '../../lib/i18n.js'
import { useSaid } from '../../lib/said.js'
import { useSession } from '../../lib/session.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import styles from '../../ui/tabs.module.css'
import { WaitLine } from '../../ui/wait-line.js'
import type { ContractOnPage } from './contract-documents.js'
import { ContractHeader } from './contract-header.js'
import { FundCard } from './fund-card.js'
import { useReaderContract } from './reader-contract.js'
import { TabRow } from './tabs/tab-row.js'
import { contractTabs } from './tabs/tabs.js'

/** Ends, silence and time that was asked for are rare: their cards come behind the page. */
const ContractNews = lazy(async () => {
  const [{ ContractNews: Body }] = await Promise.all([import('./end-contract/contract-news.js'), loadTexts(['endings'])])
  return { default: Body }
})

const keys = contractTabs.map(({ key }) => key)

/** The signed contract: who acts next, the money to protect, then its parts as tabs. */
export const ContractWork = ({ contract: signed, tab }: { contract: ContractOnPage; tab: string | undefined }) => {
  const contract = useReaderContract(signed)
  const { now } = useSession()
  const panelId = useId()
  const [said, setSaid] = useState(useSaid())
  const { milestones, waitsFor } = contract
  const toFund = contract.state === 'SIGNED' ? milestones.find((milestone) => milestone.moves.includes('fund')) : undefined
  const { key: open, Body } = contractTabs.find(({ key }) => key === tab) ?? contractTabs[0]!
  const pathOf = (key: string): string => (key === keys[0] ? `/contracts/${contract.id}` : `/contracts/${contract.id}/${key}`)
  return (
    <>
      <ContractHeader contract={contract} money />
      {waitsFor ? <WaitLine waitsFor={waitsFor} now={now()} timeZone={contract.timeZone} mine={waitsFor.party === contract.myParty} /> : null}
      {toFund && open !== 'milestones' ? <FundCard milestone={toFund} provider={contract.terms.provider} /> : null}
      <Suspense fallback={null}><ContractNews contract={contract} onDone={setSaid} /></Suspense>
      <p role="status" className={said ? 'said' : 'visually-hidden'}>{said}</p>
      <TabRow keys={keys} open={open} panelId={panelId} pathOf={pathOf} />
      <div role="tabpanel" id={panelId} aria-labelledby={`${panelId}-${open}`} className={styles.panel}>
        <Suspense fallback={<ListSkeleton rows={6} height={60} />}>
          <Body contract={contract} onDone={setSaid} />
        </Suspense>
      </div>
    </>
  )
}
