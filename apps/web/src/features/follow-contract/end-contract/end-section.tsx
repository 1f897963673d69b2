import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { formatLocalDate } from '../../../lib/dates.js'
import type { ContractOnPage } from '../contract-documents.js'
import { AskTime } from './ask-time.js'
import { EndingOfContractDocument, type ForceMajeureOnPage } from './documents.js'
import { EndSheet } from './end-sheet.js'

const Past = ({ rows }: { rows: readonly ForceMajeureOnPage[] }) => {
  const { t } = useTranslation('endings')
  if (rows.length === 0) return null
  return (
    <ul className="stack small">
      {rows.map((row) => (
        <li key={row.askedAt}>{t(`time.past.${row.state}`, { why: t(`time.reasons.${row.reason}`), day: formatLocalDate(row.untilDay), count: row.moved ?? 0 })}</li>
      ))}
    </ul>
  )
}

/** The ways out of a contract that does not go on: time for what nobody can help, and its end. */
export const EndSection = ({ contract, onDone }: { contract: ContractOnPage; onDone: (words: string) => void }) => {
  const { t } = useTranslation('endings')
  const [{ data }] = useQuery({ query: EndingOfContractDocument, variables: { id: contract.id } })
  const [doing, setDoing] = useState<'time' | 'end' | null>(null)
  const rows = data?.contract?.forceMajeures ?? []
  const mayAsk = contract.moves.includes('askForceMajeure') && !rows.some(({ state }) => state === 'OPEN')
  const mayEnd = contract.moves.includes('end')
  const past = rows.filter(({ state }) => state !== 'OPEN')
  if (!mayAsk && !mayEnd && past.length === 0) return null
  const done = (words: string) => {
    setDoing(null)
    onDone(words)
  }
  return (
    <section className="card stack" aria-labelledby="way-out">
      <h2 id="way-out">{t('section.title')}</h2>
      <p className="dim small">{t(contract.myParty === 'CLIENT' ? 'section.client' : 'section.freelancer')}</p>
      <Past rows={past} />
      {doing === 'time' ? <AskTime contract={contract} onDone={done} onClose={() => setDoing(null)} /> : (
        <div className="row">
          {mayAsk ? <Button variant="default" onClick={() => setDoing('time')}>{t('section.askTime')}</Button> : null}
          {mayEnd ? <Button variant="default" onClick={() => setDoing('end')}>{t('section.end')}</Button> : null}
        </div>
      )}
      <EndSheet open={doing === 'end'} contract={contract} onClose={() => setDoing(null)} onDone={done} />
    </section>
  )
}
