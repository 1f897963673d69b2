import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { graphql } from '../../lib/graphql.js'
import { useAct } from '../../lib/mutation.js'
import { QueryError } from '../../ui/error-state.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { useGoOn } from './next-page.js'
import styles from './sign-in.module.css'

const DemoLoginsDocument = graphql(`
  query DemoLogins { demoLogins { key title about } }
`)
const SignInAsDemoDocument = graphql(`
  mutation SignInAsDemo($input: SignInAsDemoInput!) {
    signInAsDemo(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }
  }
`)

/** Demo only: one button a person of the demo market. */
export const DemoLogins = () => {
  const { t } = useTranslation('sign-in')
  const [{ data, error }, retry] = useQuery({ query: DemoLoginsDocument })
  const { act, problem } = useAct(SignInAsDemoDocument)
  const goOn = useGoOn()
  const [chosen, setChosen] = useState<string | null>(null)
  const enter = async (key: string) => {
    setChosen(key)
    if (await act({ input: { key } })) goOn()
    else setChosen(null)
  }
  if (error && !data) return <QueryError error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />
  if (data?.demoLogins.length === 0) return null
  return (
    <section className="stack" aria-labelledby="demo-title">
      <h2 id="demo-title" className={styles.demoTitle}>{t('demoTitle')}</h2>
      {data ? null : <ListSkeleton rows={5} height={72} />}
      <ul className={styles.demo}>
        {data?.demoLogins.map(({ key, title, about }) => (
          <li key={key}>
            <button type="button" className={styles.login} disabled={chosen !== null} aria-busy={chosen === key} onClick={() => void enter(key)}>
              <strong>{title}</strong><span className="dim small">{about}</span>
            </button>
          </li>
        ))}
      </ul>
      <RefusalNote problem={problem} />
    </section>
  )
}
