import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { formatMoment } from '../../lib/dates.js'
import { graphql } from '../../lib/graphql.js'
import { useAct } from '../../lib/mutation.js'
import { Drawer } from '../../ui/drawer.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { TextField } from '../../ui/text-field.js'

const CalendarLinkDocument = graphql(`
  query CalendarLink { calendarLink { madeAt } }
`)
const RenewCalendarLinkDocument = graphql(`
  mutation RenewCalendarLink { renewCalendarLink { ... on NewCalendarLink { url madeAt } ... on Refusal { code message path } } }
`)
const DropCalendarLinkDocument = graphql(`
  mutation DropCalendarLink { dropCalendarLink { ... on Done { ok } ... on Refusal { code message path } } }
`)

/** The address, once: to be copied into a calendar program. */
const Fresh = ({ url }: { url: string }) => {
  const { t } = useTranslation('work')
  const [copied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(url).then(() => setCopied(true), () => setCopied(false))
  return (
    <>
      <TextField label={t('calendar.address')} help={t('calendar.once')} value={url} onChange={() => undefined} readOnly onFocus={(event) => event.currentTarget.select()} />
      <div className="row"><Button onClick={copy}>{t('calendar.copy')}</Button><span role="status" className="small">{copied ? t('calendar.copied') : ''}</span></div>
    </>
  )
}

const Body = ({ timeZone }: { timeZone: string }) => {
  const { t } = useTranslation('work')
  const [{ data }, ask] = useQuery({ query: CalendarLinkDocument, requestPolicy: 'network-only' })
  const renewing = useAct(RenewCalendarLinkDocument)
  const dropping = useAct(DropCalendarLinkDocument)
  const [url, setUrl] = useState<string | null>(null)
  const renew = async () => {
    const made = await renewing.act({})
    if (!made) return
    setUrl(made.url)
    ask({ requestPolicy: 'network-only' })
  }
  const drop = async () => {
    if (!(await dropping.act({}))) return
    setUrl(null)
    ask({ requestPolicy: 'network-only' })
  }
  const link = data?.calendarLink
  return (
    <>
      <p>{t('calendar.text')}</p>
      {url ? <Fresh url={url} /> : null}
      {link && !url ? <p className="dim small">{t('calendar.madeAt', { at: formatMoment(new Date(link.madeAt), timeZone) })}</p> : null}
      {link ? <p className="dim small">{t('calendar.renewText')}</p> : null}
      <RefusalNote problem={renewing.problem ?? dropping.problem} />
      <div className="row">
        <Button variant={link ? 'default' : 'filled'} loading={renewing.busy} onClick={() => void renew()}>{t(link ? 'calendar.renew' : 'calendar.make')}</Button>
        {link ? <Button variant="subtle" loading={dropping.busy} onClick={() => void drop()}>{t('calendar.drop')}</Button> : null}
      </div>
    </>
  )
}

/** The secret address under which a calendar program reads the due dates of all contracts. */
export const CalendarDrawer = ({ open, timeZone, onClose }: { open: boolean; timeZone: string; onClose: () => void }) => {
  const { t } = useTranslation('work')
  return <Drawer open={open} title={t('calendar.title')} onClose={onClose}>{open ? <Body timeZone={timeZone} /> : null}</Drawer>
}
