import { open, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { ZhengmaiError } from '../schema/errors.ts';

/**
 * Writes a file chunk by chunk, no faster than the disk takes it. It gets its name when it is whole, so that
 * nobody takes a part for all of it.
 *
 * @throws ZhengmaiError CANNOT_WRITE
 */
export async function writeFileInPlace(path: string, chunks: AsyncIterable<string>): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  const file = await open(unfinished, 'w').catch((error: unknown) => {
    throw cannotWrite(path, error);
  });
  try {
    for await (const chunk of chunks) {
      await file.write(chunk).catch((error: unknown) => {
        throw cannotWrite(path, error);
      });
    }
    await file.close();
    await rename(unfinished, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** @throws ZhengmaiError FILE_EXISTS */
export function refuseToOverwrite(paths: readonly string[]): void {
  const file = paths.find((path) => existsSync(path));
  if (file === undefined) return;
  throw new ZhengmaiError({
    code: 'FILE_EXISTS',
    zh: '文件已存在，未覆盖；要覆盖请加 --force',
    en: 'The file is there already and was not written over; add --force to do so',
    file,
  });
}

export function cannotWrite(file: string, cause: unknown): Error {
  const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return new ZhengmaiError({
    code: 'CANNOT_WRITE',
    zh: `无法写入（${reason}），请检查路径、权限与磁盘空间`,
    en: `Cannot be written (${reason}); check the path, the permissions and the space on the disk`,
    file,
    cause,
  });
}
