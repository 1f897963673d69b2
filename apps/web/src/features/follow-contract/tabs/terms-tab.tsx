import { ChangeTerms } from '../change-terms/change-terms.js'
import { AmendmentsDocument } from '../change-terms/documents.js'
import { AccessCard } from '../keep-access/access-card.js'
import { AccessOfContractDocument } from '../keep-access/documents.js'
import { TermsSheet } from '../terms-sheet.js'
import type { TabProps } from './tab-props.js'
import { Whole } from './whole.js'

const documents = [AmendmentsDocument, AccessOfContractDocument]

/** What both sides signed, and what follows from it. */
export const TermsTab = ({ contract, onDone }: TabProps) => (
  <Whole contractId={contract.id} documents={documents}>
    <ChangeTerms contract={contract} onDone={onDone} />
    <AccessCard contract={contract} onDone={onDone} />
    <TermsSheet contract={contract} />
  </Whole>
)
