import { useTranslation } from 'react-i18next'
import { useCatalogue, type CatalogueRole } from '../../lib/catalogue.js'
import { CheckField } from '../../ui/text-field.js'

interface TeamHintProps {
  role: CatalogueRole
  /** A role this brief has a job for already. */
  except: string | null
  chosen: string | null
  onChoose: (roleSlug: string | null) => void
}

/** Roles that one brief often needs beside this one, and what of one waits for the other; a second job can follow the first. */
export const TeamHint = ({ role, except, chosen, onChoose }: TeamHintProps) => {
  const { t } = useTranslation('post-job')
  const { roleOf, dutyOf } = useCatalogue()
  const mates = role.teams.filter(({ roleSlug }, index) => roleSlug !== except && role.teams.findIndex((each) => each.roleSlug === roleSlug) === index)
  if (mates.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="team-title">
      <h2 id="team-title">{t('team.title')}</h2>
      {mates.map(({ roleSlug, waits, dutySlug, otherDutySlug }) => {
        const [own, other] = [dutyOf(dutySlug)?.title ?? dutySlug, dutyOf(otherDutySlug)?.title ?? otherDutySlug]
        return (
          <div key={roleSlug}>
            <CheckField label={t('team.also', { role: roleOf(roleSlug)?.title ?? roleSlug })} checked={chosen === roleSlug} onChange={(on) => onChoose(on ? roleSlug : null)} />
            <p className="dim small">{t('team.why', { of: waits ? own : other, after: waits ? other : own })}</p>
          </div>
        )
      })}
      <p className="dim small">{t('team.how')}</p>
    </section>
  )
}
