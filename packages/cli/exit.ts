import type { ExitCode } from '@mingzhang/core/locale'

const order: readonly ExitCode[] = [5, 2, 3, 4, 1, 0]

/** The most serious of several exit codes; 0 for none. */
export function worst(codes: Iterable<ExitCode>): ExitCode {
  const seen = new Set(codes)
  return order.find((code) => seen.has(code)) ?? 0
}
