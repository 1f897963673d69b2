import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/mutation.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { UnmuteBusinessDocument, type MyWishes } from './documents.js'

/** Businesses that may not invite; each can be heard again. */
export const MutedList = ({ wishes }: { wishes: MyWishes }) => {
  const { t } = useTranslation('availability')
  const { act, busy, problem } = useAct(UnmuteBusinessDocument)
  return (
    <section className="card stack" aria-labelledby="muted-title">
      <h2 id="muted-title">{t('muted')}</h2>
      {wishes.muted.length === 0 ? <p className="dim small">{t('mutedNone')}</p> : null}
      <ul className="stack">
        {wishes.muted.map(({ id, name }) => (
          <li key={id} className="row-between">
            <span dir="auto">{name}</span>
            <Button variant="default" disabled={busy} aria-label={`${t('unmute')}: ${name}`} onClick={() => void act({ input: { businessId: id } })}>{t('unmute')}</Button>
          </li>
        ))}
      </ul>
      <RefusalNote problem={problem} />
    </section>
  )
}
