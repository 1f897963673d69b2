import type { ContractOnPage } from '../contract-documents.js'

/** What every tab of a contract gets. */
export interface TabProps {
  contract: ContractOnPage
  /** Says above the tabs, politely, what was just done. */
  onDone: (words: string) => void
}
