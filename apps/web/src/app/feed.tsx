import { Navigate } from 'react-router'

/** A freelancer's own order of jobs is the first view of the board; the address of the feed leads there. */
export const Feed = () => <Navigate to="/jobs" replace />
