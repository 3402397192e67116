export {
  Archive,
  type ArchiveEntry,
  type ArchiveLimits,
  archiveLimits,
  type ByteSource,
  inMemory,
  isArchive,
} from './archive.ts'
export { zipOf } from './write.ts'
