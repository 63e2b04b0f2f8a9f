/** Bytes that are read where they are needed: a file on disk, or a part of one in memory. */
export interface ByteSource {
  readonly size: number
  /** The bytes from `at` on, `length` of them or as many as there are. */
  read(at: number, length: number): Buffer
}

/** A source over bytes in memory. */
export function bytesOf(bytes: Buffer): ByteSource {
  return { size: bytes.length, read: (at, length) => bytes.subarray(at, at + length) }
}
