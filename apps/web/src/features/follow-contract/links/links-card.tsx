import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { useAct } from '../../../lib/mutation.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { StateBadge } from '../../../ui/state-badge.js'
import { TiedName, useTiedTitle } from '../../../ui/tied-work.js'
import { ContractLinksDocument, RemoveDependencyDocument, UnlinkContractsDocument, type LinkFacts, type LinksOfContract } from './link-documents.js'
import { DependencyForm } from './dependency-form.js'
import { LinkForm } from './link-form.js'
import { TeamOffer } from './team-offer.js'
import styles from './links.module.css'

type Dependency = LinkFacts['dependencies'][number]
const DependencyRow = ({ dependency, timeZone, busy, onRemove }: { dependency: Dependency; timeZone: string; busy: boolean; onRemove: () => void }) => {
  const { t } = useTranslation('links')
  const titleOf = useTiedTitle()
  const { of, after, moves } = dependency
  return (
    <li className={styles.row}>
      <span className={`grow ${styles.ends}`}><TiedName work={of} timeZone={timeZone} /><span className="dim small">{t('waitsFor')}</span><TiedName work={after} timeZone={timeZone} /></span>
      {moves.includes('remove') ? <Button variant="default" size="compact-md" disabled={busy} aria-label={`${t('remove')}: ${t('waits', { of: titleOf(of), after: titleOf(after) })}`} onClick={onRemove}>{t('remove')}</Button> : null}
    </li>
  )
}
const Linked = ({ links, onUnlink, onDepend, busy }: { links: LinksOfContract; busy: boolean; onUnlink: (id: string) => void; onDepend: (id: string) => void }) => {
  const { t } = useTranslation('links')
  return (
    <ul>
      {links.linkedContracts.map(({ id, title, role, state }) => (
        <li key={id} className={styles.row}>
          <span className="grow"><Link to={`/contracts/${id}`} dir="auto">{title}</Link> <span className="dim small">{role}</span> <StateBadge kind="contract" state={state} /></span>
          {links.linksContracts ? (
            <span className="row">
              <Button variant="default" size="compact-md" disabled={busy} onClick={() => onDepend(id)}>{t('depend.open')}</Button>
              <Button variant="subtle" size="compact-md" disabled={busy} aria-label={`${t('unlink')}: ${title}`} onClick={() => onUnlink(id)}>{t('unlink')}</Button>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** Contracts that belong together, and in words what waits for what. */
export const LinksCard = ({ contractId, businessId, onDone }: { contractId: string; businessId: string; onDone: (words: string) => void }) => {
  const { t } = useTranslation('links')
  const [{ data }] = useQuery({ query: ContractLinksDocument, variables: { id: contractId } })
  const unlink = useAct(UnlinkContractsDocument)
  const remove = useAct(RemoveDependencyDocument)
  const [open, setOpen] = useState<{ form: 'link' } | { form: 'depend'; otherId: string } | null>(null)
  const links = data?.contract
  if (!links || (!links.linksContracts && links.dependencies.length === 0 && links.linkedContracts.length === 0)) return null
  const done = (words: string) => {
    setOpen(null)
    onDone(words)
  }
  const busy = unlink.busy || remove.busy
  const takeApart = async (otherId: string) => void ((await unlink.act({ contractId, otherId })) && onDone(t('unlinked')))
  const takeAway = async (dependencyId: string) => void ((await remove.act({ dependencyId })) && onDone(t('removed')))
  return (
    <section className="card stack" aria-labelledby="contract-links">
      <h2 id="contract-links">{t('title')}</h2>
      <p className="dim small">{t('about')}</p>
      <Linked links={links} busy={busy} onUnlink={(id) => void takeApart(id)} onDepend={(otherId) => setOpen({ form: 'depend', otherId })} />
      {links.dependencies.length > 0 ? <ul>{links.dependencies.map((dependency) => <DependencyRow key={dependency.id} dependency={dependency} timeZone={links.timeZone} busy={busy} onRemove={() => void takeAway(dependency.id)} />)}</ul> : null}
      <RefusalNote problem={unlink.problem ?? remove.problem} />
      <TeamOffer contractId={contractId} suggested={links.suggestedDependencies} onDone={() => done(t('added'))} />
      {open?.form === 'link' ? <LinkForm contractId={contractId} businessId={businessId} linked={links.linkedContracts.map(({ id }) => id)} onDone={() => done(t('linked'))} onCancel={() => setOpen(null)} /> : null}
      {open?.form === 'depend' ? <DependencyForm key={open.otherId} contractId={contractId} otherId={open.otherId} onDone={() => done(t('added'))} onCancel={() => setOpen(null)} /> : null}
      {links.linksContracts && open === null ? <div><Button variant="default" onClick={() => setOpen({ form: 'link' })}>{t('link')}</Button></div> : null}
    </section>
  )
}
