/** Bytes that need not be in memory. */
export interface ByteSource {
  readonly size: number
  /** Exactly these bytes; they lie within `size`. */
  read(at: number, length: number): Promise<Uint8Array>
}

/** What an archive may unpack to; beyond it an entry, or all of it, is refused and never cut. */
export interface ArchiveLimits {
  readonly entries: number
  /** Bytes of one entry. */
  readonly entry: number
  /** Bytes of all entries together, as the directory states them; no entry may be larger than stated. */
  readonly total: number
  /** How many times its packed size an entry may be, once it is larger than `free`. */
  readonly ratio: number
  readonly free: number
  /** Archives inside archives. */
  readonly depth: number
}
