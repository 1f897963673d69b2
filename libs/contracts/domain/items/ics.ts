/** Writes calendars as RFC 5545 wants them: UTC times, escaped text, lines of at most 75 octets, CRLF. */
export interface IcsEvent {
  /** Stays the same for ever: calendars know an event by it. */
  readonly uid: string
  readonly at: Date
  readonly summary: string
  readonly description: string
  readonly url: string
  readonly cancelled: boolean
}
export interface IcsCalendar {
  readonly name: string
  /** The moment it was made. */
  readonly stamp: Date
  readonly events: readonly IcsEvent[]
}

const OCTETS = 75
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f]/g
/** Backslash, semicolon and comma are written with a backslash, a new line as \n; control characters are left out. */
export const icsText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')

/** Cuts a line between letters, never inside one; what follows begins with a blank. */
export const folded = (line: string): string => {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > OCTETS) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += letter
    octets += size
  }
  return [...lines, current].join('\r\n')
}

/** 20261127T150000Z */
export const icsMoment = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

const eventLines = ({ uid, at, summary, description, url, cancelled }: IcsEvent, stamp: Date): string[] => [
  'BEGIN:VEVENT',
  `UID:${icsText(uid)}`,
  `DTSTAMP:${icsMoment(stamp)}`,
  `DTSTART:${icsMoment(at)}`,
  `SUMMARY:${icsText(summary)}`,
  `DESCRIPTION:${icsText(description)}`,
  `URL:${url}`,
  `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]
export const icsCalendar = ({ name, stamp, events }: IcsCalendar): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rolecall//Duties//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${icsText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
