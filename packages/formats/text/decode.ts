import type { Message, Refusal } from '@mingzhang/core/model'

export interface Decoded {
  readonly text: string
  readonly messages: readonly Message[]
  /** 1-based lines that hold bytes nobody could decode. */
  readonly unreadLines: readonly number[]
}

const maxLineMessages = 20
const replacement = '\uFFFD'

/**
 * Bytes of a text file as a string: by its byte order mark, else as UTF-8 where it is valid, else as GB18030 (GBK, GB2312).
 * Single lines that are not valid in a file that otherwise is are decoded by themselves and told; what still cannot be
 * decoded is U+FFFD in the text and its line in `unreadLines`.
 */
export function decode(bytes: Uint8Array): Decoded | Refusal {
  if (bytes.length === 0) return { refused: true, code: 'empty-file' }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be')
  if (isBinary(bytes)) return { refused: true, code: 'binary-file' }
  const whole = strict(bytes, 'utf-8')
  if (whole !== undefined) return { text: whole, messages: [], unreadLines: [] }
  const gb = strict(bytes, 'gb18030')
  const lines = linesOf(bytes)
  const high = lines.filter((line) => line.some((byte) => byte > 0x7f))
  const valid = high.filter((line) => strict(line, 'utf-8') !== undefined).length
  if (valid * 2 >= high.length) return byLine(lines, 'utf-8', 'gb18030')
  const encoding: Message = { code: 'encoding', level: 'info', facts: { encoding: 'GB18030' } }
  if (gb !== undefined) return { text: gb, messages: [encoding], unreadLines: [] }
  const decoded = byLine(lines, 'gb18030', 'utf-8')
  return { ...decoded, messages: [encoding, ...decoded.messages] }
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  const lines: number[] = []
  if (text.includes(replacement)) {
    text.split('\n').forEach((line, index) => {
      if (line.includes(replacement)) lines.push(index + 1)
    })
  }
  const encodingMessage: Message = { code: 'encoding', level: 'info', facts: { encoding: 'UTF-16' } }
  return {
    text,
    messages: [encodingMessage, ...lines.slice(0, maxLineMessages).map(undecodable)],
    unreadLines: lines,
  }
}

const undecodable = (line: number): Message => ({
  code: 'undecodable-bytes',
  level: 'warning',
  place: { page: 1, line },
  facts: { line },
})

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Lines with their line ends; 0x0A and 0x0D are never part of a character in UTF-8 or GB18030. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  let start = 0
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0x0a && !(bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) continue
    lines.push(bytes.subarray(start, at + 1))
    start = at + 1
  }
  if (start < bytes.length) lines.push(bytes.subarray(start))
  return lines
}

function byLine(lines: readonly Uint8Array[], first: string, second: string): Decoded {
  const messages: Message[] = []
  const unreadLines: number[] = []
  let others = 0
  let text = ''
  lines.forEach((bytes, index) => {
    const line = index + 1
    let decoded = strict(bytes, first)
    if (decoded === undefined) {
      decoded = strict(bytes, second)
      if (decoded !== undefined) {
        others += 1
        if (others <= maxLineMessages) {
          const facts = { line, encoding: second === 'utf-8' ? 'UTF-8' : 'GB18030' }
          messages.push({ code: 'line-in-other-encoding', level: 'warning', place: { page: 1, line }, facts })
        }
      } else {
        decoded = new TextDecoder(first).decode(bytes)
        unreadLines.push(line)
        if (unreadLines.length <= maxLineMessages) messages.push(undecodable(line))
      }
    }
    text += decoded
  })
  return { text, messages, unreadLines }
}

/** NUL or other control bytes that no text holds, or the signature of a format that is mostly text. */
/** Bytes looked at in one go: a pattern is many times faster than a loop that is not compiled yet. */
const slice = 65_536
const singleBytes = new TextDecoder('latin1')

function isBinary(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46) return true
  if (bytes.includes(0)) return true
  let controls = 0
  for (let start = 0; start < bytes.length; start += slice) {
    const characters = singleBytes.decode(bytes.subarray(start, start + slice))
    // oxlint-disable-next-line no-control-regex
    controls += characters.match(/[\x01-\x08\x0e-\x19\x1c-\x1f]/g)?.length ?? 0
  }
  return controls * 200 > bytes.length
}
