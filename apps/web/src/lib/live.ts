import type { Client } from 'graphql-ws'
import { subscriptionExchange, type Exchange } from 'urql'
import { pageLanguage } from './language.js'

const openSocket = async (): Promise<Client> => {
  const { createClient } = await import('graphql-ws')
  const url = new URL('/graphql', window.location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return createClient({ url: url.href, connectionParams: () => ({ lang: pageLanguage() }), retryAttempts: 20, shouldRetry: () => true, keepAlive: 30_000 })
}

/** Subscriptions over one socket, opened for the first of them and closed after the last; its code is fetched then too. */
export const liveExchange = (): Exchange => {
  let socket: Promise<Client> | undefined
  return subscriptionExchange({
    forwardSubscription: ({ query, variables }) => ({
      subscribe: (sink) => {
        let stop: (() => void) | null = null
        let isOver = false
        socket ??= openSocket()
        socket.then(
          (client) => {
            if (!isOver) stop = client.subscribe({ query: query ?? '', variables: variables as Record<string, unknown> }, sink as never)
          },
          (fault: unknown) => {
            socket = undefined
            sink.error(fault)
          },
        )
        return {
          unsubscribe: () => {
            isOver = true
            stop?.()
          },
        }
      },
    }),
  })
}
