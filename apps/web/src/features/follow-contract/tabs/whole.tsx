import { useEffect, useState, type ReactNode } from 'react'
import { useClient, type TypedDocumentNode } from 'urql'
import { ListSkeleton } from '../../../ui/page-skeleton.js'
import styles from '../../../ui/tabs.module.css'

interface WholeProps {
  contractId: string
  /** What the cards inside ask for. */
  documents: readonly TypedDocumentNode<unknown, { id: string }>[]
  children: ReactNode
}

/** Cards that ask for their own parts appear together: none pushes another down. The questions are theirs, asked once. */
export const Whole = ({ contractId, documents, children }: WholeProps) => {
  const client = useClient()
  const [isHere, setIsHere] = useState(false)
  useEffect(() => {
    const answers = documents.map((each) => client.query(each, { id: contractId }, { requestPolicy: 'cache-first' }).toPromise())
    let isShown = true
    void Promise.all(answers).then(() => isShown && setIsHere(true))
    return () => {
      isShown = false
    }
  }, [client, contractId, documents])
  return (
    <>
      {isHere ? null : <ListSkeleton rows={6} height={60} />}
      <div className={styles.whole} hidden={!isHere}>{children}</div>
    </>
  )
}
