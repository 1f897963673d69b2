import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { formatMoment } from '../../../lib/dates.js'
import { formatMoney, type Amount } from '../../../lib/money.js'
import type { ContractOnPage } from '../contract-documents.js'
import styles from '../contract.module.css'
import { EndingOfContractDocument, type EndingContract } from './documents.js'
import { EndSheet } from './end-sheet.js'
import { ForceMajeureCard } from './force-majeure-card.js'

interface Own {
  contract: ContractOnPage
  onDone: (words: string) => void
}

/** Who ended it, why, and what was settled. */
const EndingCard = ({ contract, ending }: { contract: ContractOnPage; ending: NonNullable<EndingContract['ending']> }) => {
  const { t } = useTranslation('endings')
  const lines = ([['accepted', ending.accepted], ['review', ending.review], ['returned', ending.returned]] as [string, Amount][]).filter(([, amount]) => amount.minor !== '0')
  const byPeople = ending.party !== 'SYSTEM'
  return (
    <section className="card stack" aria-labelledby="ending">
      <h2 id="ending">{t(`status.${contract.state === 'ENDING' ? 'ending' : 'over'}`)}</h2>
      {byPeople ? (
        <p>
          {t('status.by', { name: ending.party === 'CLIENT' ? contract.business.name : contract.freelancer.name, reason: t(`reason.${ending.reason}`), moment: formatMoment(new Date(ending.begunAt), contract.timeZone) })}
        </p>
      ) : null}
      {ending.text ? <p dir="auto" style={{ whiteSpace: 'pre-line' }}>{ending.text}</p> : null}
      {lines.length > 0 ? <dl className={styles.figures}>{lines.map(([part, amount]) => <div key={part}><dt>{t(`status.${part}`)}</dt><dd>{formatMoney(amount)}</dd></div>)}</dl> : null}
      {ending.reportUntil && contract.state === 'ENDING' ? <p className="small">{t('status.reports', { moment: formatMoment(new Date(ending.reportUntil), contract.timeZone) })}</p> : null}
      {ending.counts ? <p className="dim small">{t('status.counts')}</p> : null}
      {ending.leftOpen ? <p className="small">{t('status.leftOpen', { count: ending.leftOpen })}</p> : null}
    </section>
  )
}

type Silence = EndingContract['silences'][number]
/** Dates that moved since the last step put the right to end off. */
const stageOf = ({ openAt, warnedAt, endable }: Silence) => (endable ? 'open' : openAt ? 'moved' : warnedAt ? 'warned' : 'nudged')
const SilenceCard = ({ contract, silence, onDone }: Own & { silence: Silence }) => {
  const { t } = useTranslation('endings')
  const [ending, setEnding] = useState(false)
  const stage = stageOf(silence)
  const moment = silence.endableFrom ? formatMoment(new Date(silence.endableFrom), contract.timeZone) : ''
  const side = contract.myParty === 'CLIENT' ? 'client' : 'freelancer'
  return (
    <section className="card stack" aria-labelledby="silence">
      <h2 id="silence">{t(`silence.title.${stage}`)}</h2>
      <p>{t(`silence.${side}.${stage}`, { moment })}</p>
      {silence.endable && contract.myParty === 'CLIENT' && contract.moves.includes('end') ? (
        <>
          <div><Button variant="default" onClick={() => setEnding(true)}>{t('silence.end')}</Button></div>
          <EndSheet open={ending} contract={contract} preset="SILENT" onClose={() => setEnding(false)} onDone={onDone} />
        </>
      ) : null}
    </section>
  )
}

/** What stands in the way of the work or ends it, above the tabs: shown only when there is something. */
export const ContractNews = ({ contract, onDone }: Own) => {
  const [{ data }] = useQuery({ query: EndingOfContractDocument, variables: { id: contract.id } })
  const found = data?.contract
  if (!found) return null
  const asked = found.forceMajeures.find(({ state }) => state === 'OPEN')
  const silence = contract.state === 'ACTIVE' ? (found.silences.find(({ endable }) => endable) ?? found.silences[0]) : undefined
  return (
    <>
      {found.ending && (found.ending.party !== 'SYSTEM' || found.ending.leftOpen) ? <EndingCard contract={contract} ending={found.ending} /> : null}
      {asked ? <ForceMajeureCard contract={contract} row={asked} onDone={onDone} /> : null}
      {silence && !asked ? <SilenceCard contract={contract} silence={silence} onDone={onDone} /> : null}
    </>
  )
}
