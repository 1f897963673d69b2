import { BlockList, isIP, isIPv4 } from 'node:net'

/** Addresses that mean something inside a network only, or that no page has: RFC 6890 and its later entries. */
const notPublicV4 = new BlockList()
for (const net of [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24',
  '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
]) {
  const [address, bits] = net.split('/') as [string, string]
  notPublicV4.addSubnet(address, Number(bits), 'ipv4')
}
/** Of IPv6 only 2000::/3 is the world, and these parts of it are not. */
const worldV6 = new BlockList()
worldV6.addSubnet('2000::', 3, 'ipv6')
const notPublicV6 = new BlockList()
for (const [address, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) notPublicV6.addSubnet(address, bits, 'ipv6')

/** IPv4 addresses that travel inside IPv6 ones: mapped, and translated on the way (64:ff9b::/96). */
const carriers = new BlockList()
for (const address of ['::ffff:0:0', '64:ff9b::']) carriers.addSubnet(address, 96, 'ipv6')
const carried = (address: string): string => {
  const dotted = /(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1]
  if (dotted) return dotted
  // the last two groups; an empty one is a zero that was left out
  const [high = 0, low = 0] = address.split(':').slice(-2).map((group) => Number.parseInt(group || '0', 16))
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** Whether anybody in the world reaches this IP address. */
export const isPublicAddress = (address: string): boolean => {
  if (isIP(address) === 0) return false
  if (isIPv4(address)) return !notPublicV4.check(address, 'ipv4')
  if (carriers.check(address, 'ipv6')) return isPublicAddress(carried(address))
  return worldV6.check(address, 'ipv6') && !notPublicV6.check(address, 'ipv6')
}
