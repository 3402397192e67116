/** Name of an entry as bytes of its time: UTF-8 when it says so or cannot be else, GBK as Chinese Windows writes it. */
export function entryName(bytes: Uint8Array, saysUtf8: boolean): string {
  const utf8 = decoded(bytes, 'utf-8')
  if (utf8 !== undefined && (saysUtf8 || !foreign.test(utf8))) return utf8
  const gbk = decoded(bytes, 'gb18030')
  if (gbk !== undefined && (utf8 === undefined || !foreign.test(gbk))) return gbk
  return utf8 ?? new TextDecoder('latin1').decode(bytes)
}

/** Letters that short GBK names turn into when they happen to be valid UTF-8. */
const foreign = /[\u0080-\u1fff\ue000-\uf8ff]/

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const controls = /[\u0000-\u001f\u007f]/g

/** A name to show: relative, with forward slashes, without steps upwards. It is never used as a path. */
export function cleanName(name: string): string {
  const parts = name
    .replaceAll('\\', '/')
    .replace(controls, '_')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  if (parts.length > 1 && /^[A-Za-z]:$/.test(parts[0]!)) parts.shift()
  return parts.join('/') || '_'
}
