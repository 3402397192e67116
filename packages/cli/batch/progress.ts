import { safe } from '@mingzhang/formats/report'
import { write } from '../output.ts'
import { type State, states, stateOf } from './state.ts'
import type { Verdict } from './task.ts'
import type { BatchWords } from './words.ts'

/** Milliseconds that the rest will take, from the median of the last files; none before five of them. */
export function remainingTime(
  durations: readonly number[],
  remaining: number,
  hands: number,
): number | undefined {
  const last = durations.slice(-20).toSorted((a, b) => a - b)
  if (last.length < 5) return undefined
  const middle = Math.floor(last.length / 2)
  const median = last.length % 2 === 1 ? last[middle]! : (last[middle - 1]! + last[middle]!) / 2
  return (median * remaining) / hands
}

const two = (value: number): string => String(value).padStart(2, '0')

/** "01:38", "1:02:03". */
export function clockText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`
}

export type ProgressStyle = 'line' | 'plain' | 'events' | 'none'

interface Shown {
  readonly style: ProgressStyle
  readonly hands: number
  readonly words: BatchWords
  readonly severities: Readonly<Record<'error' | 'warning' | 'note', string>>
  /** Columns of the terminal. */
  readonly width: number
}

const marks: Readonly<Record<State, string>> = {
  clean: '✓',
  errors: '✗',
  partial: '⚠',
  unclear: '?',
  foreign: '?',
  refused: '⚠',
  internal: '✗',
}

/** Tells how far a batch is: one redrawn line for a terminal, a line for a file elsewhere, events for machines. */
export class Progress {
  private readonly shown: Shown
  private readonly inHand = new Map<string, number>()
  private readonly durations: number[] = []
  private readonly tallies = new Map<State, number>()
  private total = 0
  private done = 0
  private timer: NodeJS.Timeout | undefined
  private queue: Promise<void> = Promise.resolve()

  constructor(shown: Shown) {
    this.shown = shown
  }

  begin(total: number, known: number, skipped: number): void {
    const { style, words } = this.shown
    this.total = total
    this.event({ event: 'start', total, known, skipped })
    if (style === 'plain') this.say(words.begins(total, skipped))
    if (known > 0 && (style === 'plain' || style === 'line')) this.say(words.resumed(known))
    if (style !== 'none') this.timer = setInterval(() => this.tick(), style === 'line' ? 1000 : 10_000)
    this.timer?.unref()
  }

  /** Documents of the year before are told apart first. */
  prior(done: number, total: number, file: string): void {
    this.event({ event: 'prior', done, total, file })
    const { style, words, width } = this.shown
    if (style === 'line') this.put(`\r\u001b[2K${cut(words.priorLine(done, total, safe(file)), width - 1)}`)
    else if (style === 'plain' && done === 0) this.say(words.priorBegins(total))
  }

  started(file: string): void {
    this.inHand.set(file, performance.now())
    this.event({ event: 'started', done: this.done, total: this.total, file })
    this.draw()
  }

  /** Files that were finished one by one are read together. */
  joining(file: string): void {
    this.event({ event: 'joining', done: this.done, total: this.total, file })
    if (this.shown.style === 'plain') this.say(this.shown.words.joining(safe(file)))
  }

  /** A file is finished; one that was known already costs no time. */
  finished(file: string, verdict: Verdict, known: boolean): void {
    const begun = this.inHand.get(file)
    this.inHand.delete(file)
    this.done += 1
    if (!known && begun !== undefined) this.durations.push(performance.now() - begun)
    const state = stateOf(verdict)
    this.tallies.set(state, (this.tallies.get(state) ?? 0) + 1)
    const { words, severities } = this.shown
    const remaining = this.remaining()
    this.event({
      event: 'file',
      done: this.done,
      total: this.total,
      file,
      state,
      code: verdict.code,
      known,
      ...(verdict.profile?.unit !== undefined && { unit: verdict.profile.unit }),
      ...(verdict.counts && { counts: verdict.counts }),
      ...(verdict.refusal && { refusal: verdict.refusal.code }),
      ...(remaining !== undefined && { remainingSeconds: Math.ceil(remaining / 1000) }),
    })
    if (this.shown.style === 'plain' && !known) {
      const { counts } = verdict
      const found = counts
        ? ` ${words.tally((['error', 'warning', 'note'] as const).map((name) => [severities[name], counts[name]]))}`
        : ''
      this.say(
        words.line(this.done, this.total, `${marks[state]} ${words.states[state]}${found}`, safe(file)),
      )
    }
    this.draw()
  }

  stopping(): void {
    this.event({ event: 'stopping', done: this.done, total: this.total, inHand: [...this.inHand.keys()] })
    if (this.shown.style !== 'none') this.say(this.shown.words.stopping(this.inHand.size))
  }

  /** Waits until all is written; an interrupted batch says how far it came. */
  async end(isStopped: boolean): Promise<void> {
    clearInterval(this.timer)
    if (this.shown.style === 'line') this.put('\r\u001b[2K')
    if (isStopped && this.shown.style !== 'none') this.say(this.shown.words.stopped(this.done, this.total))
    this.event({
      event: isStopped ? 'stopped' : 'end',
      done: this.done,
      total: this.total,
      tallies: Object.fromEntries(this.tallies),
    })
    await this.queue
  }

  private remaining(): number | undefined {
    return remainingTime(this.durations, this.total - this.done, this.shown.hands)
  }

  private tick(): void {
    const { style } = this.shown
    if (style === 'line') return this.draw()
    const remaining = this.remaining()
    this.event({
      event: 'progress',
      done: this.done,
      total: this.total,
      inHand: [...this.inHand.keys()],
      ...(remaining !== undefined && { remainingSeconds: Math.ceil(remaining / 1000) }),
    })
    if (style === 'plain') this.say(this.status())
  }

  /** "204/307 · 正在 …  剩余约 00:38 · 必须改 57 …". */
  private status(): string {
    const { words } = this.shown
    const remaining = this.remaining()
    return [
      `${this.done}/${this.total}`,
      ...(this.inHand.size > 0 ? [words.working([...this.inHand.keys()].map(safe))] : []),
      ...(remaining === undefined ? [] : [words.remaining(clockText(remaining))]),
      words.tally(
        states.flatMap((state): [string, number][] => {
          const count = this.tallies.get(state) ?? 0
          return count > 0 ? [[words.states[state], count]] : []
        }),
      ),
    ]
      .filter((part) => part !== '')
      .join(' · ')
  }

  private draw(): void {
    if (this.shown.style !== 'line') return
    const cells = 20
    const full = this.total === 0 ? 0 : Math.floor((this.done * cells) / this.total)
    const bar = `[${'█'.repeat(full)}${'░'.repeat(cells - full)}] `
    this.put(`\r\u001b[2K${cut(bar + this.status(), this.shown.width - 1)}`)
  }

  private event(event: Readonly<Record<string, unknown>>): void {
    if (this.shown.style === 'events') this.put(`${JSON.stringify(event)}\n`)
  }

  private say(line: string): void {
    if (this.shown.style === 'events' || this.shown.style === 'none') return
    this.put(`${this.shown.style === 'line' ? '\r\u001b[2K' : ''}${line}\n`)
  }

  private put(text: string): void {
    const stream = this.shown.style === 'events' ? process.stdout : process.stderr
    this.queue = this.queue.then(() => write(stream, text))
  }
}

/** As many characters as fit in a line of the terminal, wide ones counted twice. */
function cut(text: string, width: number): string {
  let out = ''
  let used = 0
  for (const char of text) {
    const size = char.codePointAt(0)! >= 0x1100 && !/[█░✓✗⚠·]/.test(char) ? 2 : 1
    if (used + size > width) break
    out += char
    used += size
  }
  return out
}
