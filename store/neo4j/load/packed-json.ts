import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A value as a property of bytes: JSON, deflated. */
export function pack(value: unknown): Int8Array {
  const bytes = deflateRawSync(JSON.stringify(value));
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function unpack<T>(bytes: Int8Array): T {
  return JSON.parse(inflateRawSync(bytes).toString('utf8')) as T;
}

/** Equal for equal values, else different. */
export function fingerprint(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, 32);
}
