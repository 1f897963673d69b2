import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatRange } from '../../lib/dates.js'
import { IconPlus, IconTrash } from '../../ui/icons.js'
import { FieldGroup } from '../../ui/form-field.js'
import { TextField } from '../../ui/text-field.js'
import type { Days } from './documents.js'
import styles from './availability.module.css'

interface AwayDaysProps {
  periods: readonly Days[]
  today: string
  error: string | null
  onChange: (periods: Days[]) => void
}

/** Days without time for new work: several periods, each with its first and last day. */
export const AwayDays = ({ periods, today, error, onChange }: AwayDaysProps) => {
  const { t } = useTranslation('availability')
  const change = (place: number, part: Partial<Days>) => onChange(periods.map((period, at) => (at === place ? { ...period, ...part } : period)))
  return (
    <FieldGroup label={t('away')} help={t('awayHelp')} error={error}>
      <ul className={styles.periods}>
        {periods.map((period, place) => (
          <li key={place} className={styles.period}>
            <TextField label={t('from')} type="date" required value={period.fromOn} onChange={(fromOn) => change(place, { fromOn })} />
            <TextField label={t('until')} type="date" required min={period.fromOn || today} value={period.untilOn} onChange={(untilOn) => change(place, { untilOn })} />
            <Button variant="subtle" color="gray" className={styles.remove} aria-label={t('removePeriod', { days: period.fromOn && period.untilOn ? formatRange(period.fromOn, period.untilOn) : '' })} onClick={() => onChange(periods.filter((_, at) => at !== place))}>
              <IconTrash size={18} stroke={1.75} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden="true" />} disabled={periods.length >= 20} onClick={() => onChange([...periods, { fromOn: today, untilOn: today }])}>{t('addPeriod')}</Button>
      </div>
    </FieldGroup>
  )
}
