import { type CellObject, SSF } from '@e965/xlsx'

/**
 * A number as the sheet shows it. The library's text is kept but where the office programs show another: they round
 * half away from zero by the 15 digits they hold, not by binary digits; letters outside ASCII stand in formats unquoted,
 * 「!」 quotes like a backslash, and thousands are cut off before a point that is only a letter is set.
 */
export function shownNumber(cell: CellObject): string {
  const value = cell.v as number
  const printed = cell.w ?? String(value)
  if (typeof cell.z !== 'string' || cell.z === 'General') return printed
  const format = asWritten(cell.z)
  const cut = /[\\"]\.[^,]*[0#?](,+)/.exec(format)?.[1]
  if (cut) {
    const whole = Math.round(Math.abs(awayFromZero(value)) / 1000 ** cut.length) * Math.sign(value)
    return formatted(format.replaceAll(/(?<=[0#?]),+(?![0#?])/g, ''), whole) ?? printed
  }
  if (format === cell.z && !endsInFive(value)) return printed
  return formatted(format, endsInFive(value) ? awayFromZero(value) : value) ?? printed
}

function formatted(format: string, value: number): string | undefined {
  try {
    return SSF.format(format, value)
  } catch {
    return undefined
  }
}

/** The short date is the system's: written as it is in China. Every letter outside ASCII is quoted. */
function asWritten(format: string): string {
  if (format === 'm/d/yy') return 'yyyy/m/d'
  let written = ''
  for (const [part] of format.matchAll(/"[^"]*"?|\[[^\]]*\]?|[\\_*][\s\S]|![\s\S]|[^"[\\_*!]/gu)) {
    if (part.startsWith('!')) written += `\\${part.slice(1)}`
    else written += /^[^\0-\x7f]+$/u.test(part) ? `"${part}"` : part
  }
  return written
}

const endsInFive = (value: number): boolean =>
  !Number.isInteger(value) &&
  /5$/.test(
    value
      .toPrecision(15)
      .replace(/0+(?=$|e)/, '')
      .replace(/e.*$/, ''),
  )

/** More than half of the last digit by far less than a digit that is held, so that halves are over it. */
const awayFromZero = (value: number): number => Number(value.toPrecision(15)) * (1 + 2 ** -51)

const [month, day, both] = ['yyyy"年"m"月"', 'm"月"d"日"', 'yyyy"年"m"月"d"日"']

/** Formats that Chinese programs know by number and do not write down. */
const known: Readonly<Record<number, string>> = {
  ...Object.fromEntries([27, 36, 50, 52, 57].map((id) => [id, month])),
  ...Object.fromEntries([28, 29, 51, 53, 54, 58].map((id) => [id, day])),
  31: both,
}

/** The styles of a workbook with the formats of dates that it uses written down. */
export function withDateFormats(styles: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(styles)
  const added = Object.entries(known)
    .filter(
      ([id]) =>
        text.includes(` numFmtId="${id}"`) && !new RegExp(`<numFmt [^<>]*numFmtId="${id}"`).test(text),
    )
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
    .join('')
  if (added === '') return styles
  const written = /<numFmts\b[^<>]*[^/<>]>/.test(text)
    ? text.replace(/<numFmts\b[^<>]*>/, `<numFmts>${added}`)
    : text.replace(/<styleSheet\b[^<>]*>/, (root) => `${root}<numFmts>${added}</numFmts>`)
  return new TextEncoder().encode(written)
}
