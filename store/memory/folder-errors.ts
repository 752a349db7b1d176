import { ZhengmaiError } from '../../schema/errors.ts';

/** What went wrong with a folder of facts, and what to do. */
export function folderError(error: unknown, folder: string): ZhengmaiError {
  if (error instanceof ZhengmaiError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const [name, zh, en] = messages[code] ?? [
    'FACTS_FOLDER_FAILED',
    `事实文件夹读写失败（${code || String(error)}）；原有内容未变`,
    `The folder of facts could not be read or written (${code || String(error)}); what was there is unchanged`,
  ];
  return new ZhengmaiError({ code: name, zh, en, file: folder, cause: error });
}

type Message = readonly [code: string, zh: string, en: string];

const full: Message = [
  'DISK_FULL',
  '磁盘已满，未写入任何内容，原有内容未变；请腾出空间后重试',
  'The disk is full; nothing was written and what was there is unchanged. Make room and try again',
];
const forbidden: Message = [
  'FACTS_FOLDER_FORBIDDEN',
  '没有事实文件夹的读写权限；请检查权限，或用 --data 指定其他文件夹',
  'The folder of facts may not be read or written; check its permissions, or name another one with --data',
];
const noFolder: Message = [
  'FACTS_FOLDER_NONE',
  '事实文件夹的路径上有同名文件，或路径不存在；请用 --data 指定文件夹',
  'The folder of facts is no folder, or its path does not exist; name a folder with --data',
];

const messages: Readonly<Record<string, Message>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: forbidden,
  ENOTDIR: noFolder,
  EEXIST: noFolder,
  ENOENT: noFolder,
  ELOCKED: [
    'FACTS_FOLDER_BUSY',
    '另一个进程正在写入事实文件夹；未写入任何内容，请稍后重试',
    'Another process is writing to the folder of facts; nothing was written. Try again later',
  ],
};

/** True where a folder can be read, but not written or locked. */
export function mayOnlyRead(error: unknown): boolean {
  const { code } = error as { readonly code?: string };
  return code === 'FACTS_FOLDER_FORBIDDEN' || code === 'FACTS_FOLDER_BUSY';
}
