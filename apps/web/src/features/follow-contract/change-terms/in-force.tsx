import { useTranslation } from 'react-i18next'
import { formatLocalDate } from '../../../lib/dates.js'
import type { TermsChangeOnPage } from './documents.js'

interface From {
  changes: readonly Pick<TermsChangeOnPage, 'field'>[]
  fromNow: boolean
  fromPeriod: number
  fromDay: string | null
}
/** Windows, limits and rounds are no part of what was paid: they hold at once. */
const atSignature: readonly TermsChangeOnPage['field'][] = ['ROUNDS', 'REVIEW_WINDOW', 'AD_SPEND_CAP', 'TEXT_SIZE']

/** From when a change of the terms holds. */
export const InForce = ({ changes, fromNow, fromPeriod, fromDay }: From) => {
  const { t } = useTranslation('change-terms')
  const words = (): string => {
    if (changes.every(({ field }) => atSignature.includes(field))) return t('fromSignature')
    if (fromNow) return t('fromNow')
    return fromDay ? t('fromDay', { ordinal: fromPeriod, day: formatLocalDate(fromDay) }) : t('fromPeriod', { ordinal: fromPeriod })
  }
  return <p className="small">{words()}</p>
}
