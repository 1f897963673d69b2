import { useTranslation } from 'react-i18next'
import { bareMoment, formatTime, ownClock, zoneName } from '../lib/dates.js'

interface BothClocksProps {
  at: string
  /** Zone of the contract: a due moment is meant there. */
  timeZone: string
  /** Only the time, where the day stands beside it. */
  brief?: boolean
}

/** "Fri 27 Nov, 18:00 MSK, 17:00 your time": the zone is named, and the reader's own time added, where the two differ. */
export const BothClocks = ({ at, timeZone, brief = false }: BothClocksProps) => {
  const { t } = useTranslation('work')
  const moment = new Date(at)
  const own = ownClock(moment, timeZone)
  const there = brief ? formatTime(moment, timeZone) : bareMoment(moment, timeZone)
  return <time dateTime={at}>{own ? t('clocks', { there, zone: zoneName(timeZone), own }) : there}</time>
}
