import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';

const deflateBeside = promisify(deflateRaw);

/** A value as a property of bytes: JSON, deflated. */
export function pack(value: unknown): Int8Array {
  return signed(deflateRawSync(JSON.stringify(value)));
}

/** The same bytes, deflated in another thread. */
export async function packBeside(value: unknown): Promise<Int8Array> {
  return signed(await deflateBeside(JSON.stringify(value)));
}

/** As the driver wants bytes. */
function signed(bytes: Buffer): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function unpack<T>(bytes: Int8Array): T {
  return JSON.parse(inflateRawSync(bytes).toString('utf8')) as T;
}

/** Equal for equal values, else different. */
export function fingerprint(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, 32);
}
