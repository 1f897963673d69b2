import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PeopleQuery } from '../../gql/graphql.js'
import { useCatalogue } from '../../lib/catalogue.js'
import { formatLocalDate } from '../../lib/dates.js'
import { formatMoney } from '../../lib/money.js'
import { CoveragePips } from '../../ui/coverage-pips.js'
import { LinkButton } from '../../ui/link-button.js'
import { RolePill } from '../../ui/role-mark.js'
import { StateBadge } from '../../ui/state-badge.js'
import styles from './people.module.css'

const shownPlatforms = 4

export type PersonInList = PeopleQuery['freelancers']['nodes'][number]

export const Initials = ({ name }: { name: string }) => (
  <span className={styles.initials} aria-hidden="true">{name.split(/\s+/).filter(Boolean).slice(0, 2).map((word) => word[0]!.toUpperCase()).join('')}</span>
)

/** Free hours in words; why not, when the person takes no work. */
export const useFreeWords = () => {
  const { t } = useTranslation('people')
  return (person: Pick<PersonInList, 'available' | 'awayUntil' | 'freeHours'>): string => {
    if (!person.available) return t('notAvailable')
    if (person.awayUntil) return t('away', { day: formatLocalDate(person.awayUntil) })
    return t('free', { count: person.freeHours })
  }
}

const RoleLine = ({ role }: { role: PersonInList['roles'][number] }) => {
  const { roleOf } = useCatalogue()
  const shortKey = roleOf(role.roleSlug)?.shortKey ?? ''
  return (
    <p className={styles.role}>
      <RolePill role={{ shortKey, title: role.roleTitle }} />
      <StateBadge kind="role" state={role.status} />
      <CoveragePips proven={role.provenDuties} required={role.unconditionalDuties} shortKey={shortKey} />
    </p>
  )
}

export const PersonCard = ({ person, role }: { person: PersonInList; role: string }) => {
  const { t } = useTranslation('people')
  const { titlesOf } = useCatalogue()
  const freeWords = useFreeWords()
  const shown = role ? person.roles.filter(({ roleSlug }) => roleSlug === role) : person.roles.slice(0, 2)
  return (
    <article className={styles.card}>
      <Initials name={person.name} />
      <div className={styles.words}>
        <h2 className={styles.name}><Link to={`/people/${person.id}`} className="plain" dir="auto">{person.name}</Link></h2>
        <p className="small" dir="auto">{person.headline}</p>
        {shown.map((each) => <RoleLine key={each.roleSlug} role={each} />)}
        <p className={styles.line}><span>{titlesOf('platforms', person.platforms.slice(0, shownPlatforms))}{person.platforms.length > shownPlatforms ? ` ${t('morePlatforms', { count: person.platforms.length - shownPlatforms })}` : ''}</span><span>{titlesOf('niches', person.niches.slice(0, 3))}</span></p>
      </div>
      <div className={styles.side}>
        <p>{person.rate ? <><strong>{formatMoney(person.rate)}</strong> <span className="dim small">{t('perHour')}</span></> : <span className="dim small">{t('noRate')}</span>}</p>
        <p className="small" data-free={person.available && !person.awayUntil}>{freeWords(person)}</p>
        <LinkButton to={`/people/${person.id}`} variant="light" aria-label={`${t('open')}: ${person.name}`}>{t('open')}</LinkButton>
      </div>
    </article>
  )
}
