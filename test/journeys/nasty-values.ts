const notText = [5, -1, true, null, [], {}, ['x']]
const texts = [
  '', ' ', '\n\t\r', '\u0000', 'a\u0000b', '\ud800', 'x\udfff', '\u202Eright to left', 'ﷺ'.repeat(40), '👩‍👩‍👧‍👦'.repeat(20), 'e\u0301'.repeat(60),
  "'; DROP TABLE hiring.jobs; --", '"', '\\', '\\u0000', '%_', '$1', '{{title}}', '$t(refusal.NOT_FOUND)', '<script>alert(1)</script>', '<!-- -->',
  '../../etc/passwd', 'null', 'NaN', '1e309', 'constructor', '__proto__', 'javascript:alert(1)', 'http://', 'http://[::1', 'https://user:pw@host.example:99999/',
  `https://h.example/${'a'.repeat(3000)}`, 'a@b', `${'a'.repeat(70)}@x.example`, 'a@b.example\nBcc: c@d.example', 'RU', 'zz', 'x'.repeat(100_000),
]
const whole = [-1, 0, 1, 59, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 1e21, 1.5, '5', 'x', true, null, [], {}]
const amounts = ['-1', '0', '1', '9'.repeat(18), '9'.repeat(19), '-' + '9'.repeat(18), '1.5', '1e5', '', ' 1', '0x10', '٣', '00', '\u0000', 5, 1.5, null, [], {}]
const days = ['0001-01-01', '1900-01-01', '2099-12-31', '2026-02-30', '9999-12-31', '2026-1-1', '+2026-01-01', '2026-01-01T00:00:00Z', '', '\u0000', 'today', 5, null, []]
const zones = ['UTC', 'Etc/GMT+14', 'Pacific/Apia', 'Mars/Olympus', 'europe/berlin', '../x', 'Europe/Berlin\u0000', '+03:00', '', 5, null, {}]
const idShapes = (prefix: string) => [
  '', prefix, `${prefix}_`, `${prefix}_${'0'.repeat(32)}`, `${prefix}_${'f'.repeat(32)}`, `${prefix}_${'F'.repeat(32)}`, `${prefix}_${'0'.repeat(33)}`, `xyz_${'0'.repeat(32)}`,
  `${prefix}_${'0'.repeat(31)}\u0000`, '00000000-0000-0000-0000-000000000000', "' OR 1=1", 5, null, [], {},
]
const listLike = (given: unknown) => {
  const first = Array.isArray(given) ? given[0] : 'x'
  return [null, [], 'x', [null], [first, first], Array.from({ length: 2000 }, () => first), [[first]], {}]
}

/** Values that have broken servers, for a leaf of this type. Everything else of the input stays right. */
export const nastyValues = (type: string, given: unknown): unknown[] => {
  if (type === '[]') return listLike(given)
  if (type === '{}') return [null, {}, [], 'x', { ...(given as object), constructor: 1 }]
  if (type === 'String') return [...texts, ...notText]
  if (type === 'Int') return whole
  if (type === 'Float') return [...whole, 0.5, -0.1, 1e308]
  if (type === 'BigInt') return amounts
  if (type === 'Boolean') return ['true', 0, null, [], {}]
  if (type === 'LocalDate') return days
  if (type === 'TimeZone') return zones
  if (type.endsWith('Id')) return idShapes(typeof given === 'string' ? given.split('_')[0]! : 'job')
  return ['NOPE', 'owner', '', 'eur', '\u0000', 5, true, null, [], {}]
}
