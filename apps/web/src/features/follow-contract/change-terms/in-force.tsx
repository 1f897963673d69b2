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
const atSignature: readonly TermsChangeOnPage['field'][] = ['ROUNDS', 'REVIEW_WINDOW', 'AD_SPEND_CAP', 'TEXT_SIZE', 'QUIET_HOURS']

/** From when a change of the terms holds. */
export const InForce = ({ changes, fromNow, fromPeriod, fromDay }: From) => {
  const { t } = useTranslation('change-terms')
  const atOnce = changes.filter(({ field }) => atSignature.includes(field)).length
  const words = (): string => {
    if (atOnce === changes.length) return t('fromSignature')
    if (fromNow) return t('fromNow')
    return fromDay ? t('fromDay', { ordinal: fromPeriod, day: formatLocalDate(fromDay) }) : t('fromPeriod', { ordinal: fromPeriod })
  }
  const isMixed = atOnce > 0 && atOnce < changes.length
  return <p className="small">{words()}{isMixed ? ` ${t('someFromSignature')}` : ''}</p>
}
