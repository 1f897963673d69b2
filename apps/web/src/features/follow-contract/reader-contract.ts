import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../../lib/catalogue.js'
import { useLink } from '../../lib/session.js'
import type { ContractOnPage } from './contract-documents.js'

/**
 * The work of a contract in the reader's language: titles that came from the catalogue are shown in its other language,
 * where the terms were written in one that the reader doesn't read. The terms themselves stay as they were signed.
 */
export const useReaderContract = (contract: ContractOnPage): ContractOnPage => {
  const { t } = useTranslation('contract')
  const { language } = useLink()
  const { dutyOf } = useCatalogue()
  return useMemo(() => {
    if (contract.terms.lang.toLowerCase() === language) return contract
    return {
      ...contract,
      milestones: contract.milestones.map((milestone) => ({
        ...milestone,
        title: t('milestones.name', { ordinal: milestone.ordinal }),
        items: milestone.items.map((item) => ({ ...item, title: dutyOf(item.dutySlug)?.title ?? item.title })),
      })),
    }
  }, [contract, language, dutyOf, t])
}
