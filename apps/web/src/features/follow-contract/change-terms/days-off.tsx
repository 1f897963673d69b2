import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatLocalDate } from '../../../lib/dates.js'
import { TextField } from '../../../ui/text-field.js'

/** A list of days on which weekday work does not fall. */
export const DaysOff = ({ days, onChange, error }: { days: readonly string[]; onChange: (days: readonly string[]) => void; error: string | null }) => {
  const { t } = useTranslation('change-terms')
  const [day, setDay] = useState('')
  const add = () => {
    if (day && !days.includes(day)) onChange([...days, day].sort())
    setDay('')
  }
  return (
    <div className="stack">
      <div className="row" style={{ alignItems: 'end' }}>
        <TextField label={t('dayOff')} help={t('dayOffHelp')} type="date" value={day} onChange={setDay} error={error} />
        <Button variant="default" disabled={!day} onClick={add}>{t('addDay')}</Button>
      </div>
      {days.length > 0 ? (
        <div className="row">
          {days.map((one) => (
            <Button key={one} size="compact-md" variant="default" aria-label={t('removeDay', { day: formatLocalDate(one) })} onClick={() => onChange(days.filter((other) => other !== one))}>
              {formatLocalDate(one)} <span aria-hidden="true">&nbsp;×</span>
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  )
}
