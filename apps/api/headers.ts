import type { FastifyInstance } from 'fastify'
import type { Config } from '@rolecall/platform'

/** Headers of every answer (RELIABILITY 1.11): own scripts only, no frames, personal answers are not cached. */
export const securityHeaders = (server: FastifyInstance, config: Config): void => {
  const csp = [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
  server.addHook('onSend', async (request, reply) => {
    void reply.header('content-security-policy', csp)
    void reply.header('x-content-type-options', 'nosniff')
    void reply.header('referrer-policy', 'strict-origin-when-cross-origin')
    void reply.header('x-frame-options', 'DENY')
    if (config.isProduction) void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
    if (!request.url.startsWith('/assets/') && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
  })
}
