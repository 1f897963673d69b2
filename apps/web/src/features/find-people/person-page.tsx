import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useQuery } from 'urql'
import { useCatalogue } from '../../lib/catalogue.js'
import { countryName } from '../../lib/countries.js'
import { zoneName } from '../../lib/dates.js'
import { formatMoney } from '../../lib/money.js'
import { useSession } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { BlockPanel } from './block-panel.js'
import { InvitePanel } from './invite-panel.js'
import { PersonDocument, type Person } from './people-documents.js'
import { Initials, useFreeWords } from './person-card.js'
import { PersonProofs } from './person-proofs.js'

const PersonFacts = ({ person, checked }: { person: Person; checked: boolean }) => {
  const { t } = useTranslation('people')
  const { titlesOf } = useCatalogue()
  const freeWords = useFreeWords()
  const facts: [string, string][] = [
    ['rate', person.rate ? `${formatMoney(person.rate)} ${t('perHour')}` : t('noRate')],
    ['hours', `${t('ui:hoursAWeek', { count: person.hoursPerWeek })}, ${freeWords(person)}`],
    ['platforms', titlesOf('platforms', person.platforms) || '—'],
    ['niches', titlesOf('niches', person.niches) || '—'],
    ['languages', titlesOf('languages', person.languages) || '—'],
    ['place', `${countryName(person.country)}, ${zoneName(person.timeZone)}`],
    ['identity', t(checked ? 'identityChecked' : 'identityUnchecked')],
  ]
  return (
    <section className="card" aria-label={t('terms')}>
      <dl className="facts">
        {facts.map(([key, value]) => <div key={key}><dt>{t(`facts.${key}`)}</dt><dd>{value}</dd></div>)}
      </dl>
    </section>
  )
}

const Missing = () => {
  const { t } = useTranslation('people')
  return <><PageHeader title={t('missing')} /><EmptyState title={t('missingText')} action={{ to: '/people', label: t('all') }} /></>
}

/** A freelancer as everybody sees him: proven duties first. */
export const PersonPage = () => {
  const { t } = useTranslation('people')
  const { id = '' } = useParams()
  const { membership } = useSession()
  const { catalogue, error: unknown } = useCatalogue()
  const [{ data, error, fetching }, ask] = useQuery({ query: PersonDocument, variables: { id } })
  if (error && !data?.freelancer) {
    return error.graphQLErrors.some((each) => each.extensions['code'] === 'BAD_INPUT') ? <Missing /> : <QueryError heading error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  }
  if ((fetching && !data) || (!catalogue && !unknown)) return <PageSkeleton />
  if (!data?.freelancer) return <Missing />
  const person = data.freelancer
  return (
    <>
      <PageHeader title={person.name} mark={<Initials name={person.name} />} line={<span dir="auto">{person.headline}</span>} />
      <div className="with-side">
        <div>{membership ? <InvitePanel businessId={membership.business.id} person={person} /> : null}</div>
        <div className="stack">
          <PersonProofs person={person} />
          <section className="card stack" aria-labelledby="about-title">
            <h2 id="about-title">{t('about')}</h2>
            <p className="prose" dir="auto">{person.about || t('noAbout')}</p>
          </section>
        </div>
        <aside className="stack" aria-label={t('terms')}>
          <PersonFacts person={person} checked={data.identityChecked ?? false} />
          {membership ? <BlockPanel businessId={membership.business.id} person={person} /> : null}
        </aside>
      </div>
    </>
  )
}
