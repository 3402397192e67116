import type { ThreadHand } from './crew.ts'

const interval = 200
const megabyte = 1024 * 1024
/** A task that the process grew by less is not what it is full of. */
const least = 64 * megabyte

/**
 * Watches the memory of the whole process: buffers and WASM count there, which the limit of a thread's heap does not
 * see. Over `limit` bytes the task since whose beginning the process grew most is given up. Returns what ends the watch.
 */
export function watchResidence(hands: readonly ThreadHand[], limit: number): () => void {
  const timer = setInterval(() => {
    const resident = process.memoryUsage.rss()
    if (resident <= limit) return
    const [most] = hands
      .flatMap((hand) => {
        const grown = hand.grownTo(resident)
        return grown === undefined || grown < least ? [] : [{ hand, grown }]
      })
      .toSorted((a, b) => b.grown - a.grown)
    most?.hand.crowd(`${Math.round(limit / megabyte)} MB`)
  }, interval)
  timer.unref()
  return () => clearInterval(timer)
}
