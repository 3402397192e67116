/** Little-endian numbers of a stream; reading beyond its end throws a RangeError, which readers take as damage. */
export class Bytes {
  readonly length: number
  private readonly bytes: Uint8Array
  private readonly view: DataView

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.length = bytes.length
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  u8(at: number): number {
    return this.view.getUint8(at)
  }

  u16(at: number): number {
    return this.view.getUint16(at, true)
  }

  i16(at: number): number {
    return this.view.getInt16(at, true)
  }

  u32(at: number): number {
    return this.view.getUint32(at, true)
  }

  i32(at: number): number {
    return this.view.getInt32(at, true)
  }

  slice(at: number, length: number): Bytes {
    if (at < 0 || length < 0 || at + length > this.length) throw new RangeError('beyond the end')
    return new Bytes(this.bytes.subarray(at, at + length))
  }

  text(at: number, length: number, encoding: 'utf-16le' | 'windows-1252'): string {
    if (at < 0 || length < 0 || at + length > this.length) throw new RangeError('beyond the end')
    return new TextDecoder(encoding).decode(this.bytes.subarray(at, at + length))
  }
}
