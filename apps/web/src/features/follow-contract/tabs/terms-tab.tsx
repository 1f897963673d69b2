import { ChangeTerms } from '../change-terms/change-terms.js'
import { TermsSheet } from '../terms-sheet.js'
import type { TabProps } from './tabs.js'

/** What both sides signed, and what follows from it. */
export const TermsTab = ({ contract, onDone }: TabProps) => (
  <>
    <ChangeTerms contract={contract} onDone={onDone} />
    <TermsSheet contract={contract} />
  </>
)
