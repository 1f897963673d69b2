import { TermsSheet } from '../terms-sheet.js'
import type { TabProps } from './tabs.js'

/** What both sides signed, and what follows from it. */
export const TermsTab = ({ contract }: TabProps) => (
  <>
    <TermsSheet contract={contract} />
  </>
)
