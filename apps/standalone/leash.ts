/**
 * Loaded before a server's own code. When the launcher dies without a word (kill -9), the channel to it closes and the
 * server ends the ordinary way, as on SIGTERM: nobody is left holding the ports at the next start.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
