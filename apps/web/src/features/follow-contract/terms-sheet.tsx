import { useTranslation } from 'react-i18next'
import { formatLocalDate, formatMoment, formatRange, zoneName } from '../../lib/dates.js'
import { useCatalogue } from '../../lib/catalogue.js'
import { evidenceWords } from '../../lib/duty-words.js'
import { formatMoney } from '../../lib/money.js'
import { useLink } from '../../lib/session.js'
import type { ContractOnPage, TermsOnPage } from './contract-documents.js'
import { foretoldBesideThePlan } from './item-counts.js'
import { QuoteCard } from './quote-card.js'
import styles from './contract.module.css'

/** Duties in the reader's language beside the signed words, where those are in another: the signed words count. */
const useTranslations = (terms: TermsOnPage) => {
  const { language } = useLink()
  const { dutyOf } = useCatalogue()
  return terms.lang.toLowerCase() === language ? null : dutyOf
}

export const DutyTable = ({ terms }: { terms: TermsOnPage }) => {
  const { t, i18n } = useTranslation(['contract', 'duties'])
  const translated = useTranslations(terms)
  return (
    <section className="card" aria-labelledby="terms-duties">
      <div className="row-between"><h2 id="terms-duties" className={styles.matrixTitle}>{t('contract:terms.duties')}</h2><span className="dim small">{t('ui:duties', { count: terms.duties.length })}</span></div>
      {translated ? <p className="dim small">{t(`contract:terms.signedIn.${terms.lang}`)}</p> : null}
      <ul className={styles.duties} lang={terms.lang.toLowerCase()}>
        {terms.duties.map((duty) => (
          <li key={duty.dutySlug}>
            <details className={styles.duty}>
              <summary>
                <span className={styles.dutyWords}>
                  <span className={styles.dutyTitle} dir="auto">{duty.title}</span>
                  {translated ? <span className="small" lang={i18n.language}>{t('contract:terms.translation')} {translated(duty.dutySlug)?.title}</span> : null}
                  <span className="dim small">{duty.cadenceText}{duty.plannedItems > 0 ? ` · ${t('contract:terms.items', { count: duty.plannedItems })}` : ''}</span>
                </span>
                <strong className="nowrap">{formatMoney(duty.price)}</strong>
              </summary>
              <p className="small" dir="auto"><strong>{t('contract:terms.acceptance')}</strong> {duty.acceptance}</p>
              {translated ? <p className="small" lang={i18n.language}>{t('contract:terms.translation')} {translated(duty.dutySlug)?.acceptance}</p> : null}
              <p className="small"><strong>{t('contract:terms.evidence')}</strong> {evidenceWords(t, duty.evidence)}</p>
              <p className="small"><strong>{t('contract:terms.rounds')}</strong> {duty.changeRounds}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const PeriodTable = ({ terms }: { terms: TermsOnPage }) => {
  const { t } = useTranslation('contract')
  const beside = foretoldBesideThePlan(terms.duties)
  return (
    <section className="card" aria-labelledby="terms-periods">
      <h2 id="terms-periods" className={styles.matrixTitle}>{t('terms.periods')}</h2>
      <ol className={styles.periods} lang={terms.lang.toLowerCase()}>
        {terms.milestones.map((milestone) => (
          <li key={milestone.ordinal}>
            <span className={styles.dutyWords}>
              <span className={styles.dutyTitle} dir="auto">{milestone.title}</span>
              <span className="dim small">{formatRange(milestone.startsOn, milestone.endsOn)} · {t('terms.items', { count: milestone.items })}{beside > 0 ? ` ${t('terms.beside', { beside })}` : ''}</span>
              <span className="dim tiny">{t('terms.milestoneQuote', { total: formatMoney(milestone.quote.clientTotal), net: formatMoney(milestone.quote.freelancerNet), day: formatLocalDate(milestone.quote.expectedPayoutOn) })}</span>
            </span>
            <strong className="nowrap">{formatMoney(milestone.price)}</strong>
          </li>
        ))}
      </ol>
    </section>
  )
}

const Fact = ({ name, children }: { name: string; children: string }) => <><dt>{name}</dt><dd>{children}</dd></>

const hourOf = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** Windows, zone, currency, provider, hash and signatures. */
export const RulesCard = ({ contract }: { contract: ContractOnPage }) => {
  const { t } = useTranslation('contract')
  const { terms, timeZone, business, freelancer } = contract
  const { dutyOf } = useCatalogue()
  const isQuiet = terms.duties.some(({ dutySlug }) => dutyOf(dutySlug)?.cadence.some(({ slaHours }) => slaHours !== null))
  const provider = contract.milestones[0]?.money.provider ?? terms.provider
  const signed = (at: string | null | undefined): string => (at ? formatMoment(new Date(at), timeZone) : t('terms.notSigned'))
  return (
    <section className="card stack" aria-labelledby="terms-rules">
      <h2 id="terms-rules" className={styles.matrixTitle}>{t('terms.rules')}</h2>
      <dl className={styles.facts}>
        <Fact name={t('terms.kind')}>{t(`terms.kinds.${terms.kind}`)}</Fact>
        <Fact name={t('terms.dates')}>{formatRange(contract.startsOn, contract.endsOn)}</Fact>
        {terms.monthPrice && terms.monthTotal && terms.monthNet ? <Fact name={t('terms.month')}>{t('terms.monthText', { price: formatMoney(terms.monthPrice), total: formatMoney(terms.monthTotal), net: formatMoney(terms.monthNet) })}</Fact> : null}
        {terms.kind === 'MONTHLY' ? <Fact name={t('terms.missed')}>{t(terms.carryOver ? 'terms.carried' : 'terms.notCarried')}</Fact> : null}
        {terms.daysOff.length > 0 ? <Fact name={t('terms.daysOff')}>{terms.daysOff.map(formatLocalDate).join(', ')}</Fact> : null}
        <Fact name={t('terms.reviewWindow')}>{t('terms.reviewWindowText', { count: terms.reviewWindowDays })}</Fact>
        <Fact name={t('terms.itemWindow')}>{t('terms.itemWindowText', { count: terms.itemReviewWindowHours })}</Fact>
        {terms.adSpendCap ? <Fact name={t('terms.adSpendCap')}>{t('terms.adSpendCapText', { amount: formatMoney(terms.adSpendCap) })}</Fact> : null}
        {terms.textMin ? <Fact name={t('terms.textSize')}>{terms.textMax ? t('terms.textBetween', { min: terms.textMin, max: terms.textMax }) : t('terms.textFrom', { min: terms.textMin })}</Fact> : null}
        {isQuiet ? <Fact name={t('terms.quiet')}>{t('terms.quietText', { from: hourOf(terms.quietFrom), until: hourOf(terms.quietUntil) })}</Fact> : null}
        <Fact name={t('terms.zone')}>{`${zoneName(terms.timeZone)} (${terms.timeZone})`}</Fact>
        <Fact name={t('terms.currency')}>{terms.currency}</Fact>
        <Fact name={t('terms.provider')}>{t(`provider.${provider}`, { defaultValue: provider })}</Fact>
        <Fact name={t('terms.version')}>{`${terms.version} · ${terms.hash.slice(0, 12)}`}</Fact>
        <Fact name={business.name}>{signed(terms.signedByClientAt)}</Fact>
        <Fact name={freelancer.name}>{signed(terms.signedByFreelancerAt)}</Fact>
      </dl>
    </section>
  )
}

/** The whole of what both sides sign. */
export const TermsSheet = ({ contract }: { contract: ContractOnPage }) => (
  <div className="columns">
    <div className="stack">
      <DutyTable terms={contract.terms} />
      <PeriodTable terms={contract.terms} />
    </div>
    <div className="stack">
      <QuoteCard contract={contract} />
      <RulesCard contract={contract} />
    </div>
  </div>
)
