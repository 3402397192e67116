const table = new Uint32Array(256)
for (let byte = 0; byte < 256; byte += 1) {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  table[byte] = value >>> 0
}

/** CRC-32 of zips, carried on from an earlier piece. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before >>> 0
  for (const byte of bytes) crc = (crc >>> 8) ^ table[(crc ^ byte) & 0xff]!
  return ~crc >>> 0
}
