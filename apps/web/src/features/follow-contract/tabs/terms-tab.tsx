import { ChangeTerms } from '../change-terms/change-terms.js'
import { AccessCard } from '../keep-access/access-card.js'
import { TermsSheet } from '../terms-sheet.js'
import type { TabProps } from './tab-props.js'

/** What both sides signed, and what follows from it. */
export const TermsTab = ({ contract, onDone }: TabProps) => (
  <>
    <ChangeTerms contract={contract} onDone={onDone} />
    <AccessCard contract={contract} onDone={onDone} />
    <TermsSheet contract={contract} />
  </>
)
