import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { pageLanguage } from '../../lib/language.js'
import { IconCalendarTime, IconDownload } from '../../ui/icons.js'
import { LinkButton } from '../../ui/link-button.js'

interface ChecklistToolsProps {
  contractId: string
  /** Items that wait for the reader's word. */
  toAccept: number
  /** Something can be handed in by the reader. */
  toSubmit: boolean
  isPhone: boolean
  isList: boolean
  onAccept: () => void
  onView: () => void
  onCalendar: () => void
}

/** What can be done with the checklist as a whole: accept or hand in several, another view, a calendar, a table. */
export const ChecklistTools = ({ contractId, toAccept, toSubmit, isPhone, isList, onAccept, onView, onCalendar }: ChecklistToolsProps) => {
  const { t } = useTranslation('work')
  const csv = `/api/items.csv?${new URLSearchParams({ contract: contractId, lang: pageLanguage() })}`
  return (
    <>
      {toAccept > 0 ? <Button size="sm" variant={isPhone ? 'filled' : 'default'} onClick={onAccept}>{t('acceptMany.open', { count: toAccept })}</Button> : null}
      {toSubmit ? <LinkButton variant="default" size="sm" to={`/today/several?contract=${contractId}`}>{t('many.open')}</LinkButton> : null}
      <Button size="sm" variant="default" onClick={onView}>{t(isList ? (isPhone ? 'agenda.toToday' : 'agenda.toGrid') : 'agenda.toList')}</Button>
      <Button size="sm" variant="default" leftSection={<IconCalendarTime size={16} stroke={1.75} aria-hidden="true" />} onClick={onCalendar}>{t('calendar.open')}</Button>
      <Button size="sm" variant="default" component="a" download href={csv} leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}>{t('calendar.csv')}</Button>
    </>
  )
}
