/**
 * The program of the worker threads. The build makes one script of it, so that what the engine once compiled of it can be
 * kept beside it; `bin/thread.cjs` loads both.
 */
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { workInBatch } from '../batch/thread.ts'
import { type BatchThreadData, batchThreadName } from '../batch/task.ts'
import { type ThreadData, threadName } from '../job.ts'
import { work, workInThread } from '../work.ts'

/** For the build, which warms the script up. */
export { work }

const data = workerData as ThreadData | BatchThreadData | null
if (!isMainThread && data?.name === threadName) void workInThread(parentPort!)
if (!isMainThread && data?.name === batchThreadName) void workInBatch(data, parentPort!)
