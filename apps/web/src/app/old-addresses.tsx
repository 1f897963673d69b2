import { Navigate, useLocation, useParams } from 'react-router'

/** An offer is a contract that is not signed yet: one page for both. */
export const OfferAddress = () => {
  const { id = '' } = useParams()
  return <Navigate to={`/contracts/${id}`} replace />
}

/** Where the payment provider's form leads back to. */
export const MoneyAddress = () => {
  const { search } = useLocation()
  return <Navigate to={`/earnings${search}`} replace />
}
