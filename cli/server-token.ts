import { readFile } from 'node:fs/promises';
import { ZhengmaiError } from '../schema/errors.ts';

/** Shorter ones can be guessed by trying. */
const shortest = 16;

/**
 * The token that requests must carry: the first line of a file, else ZHENGMAI_TOKEN. Undefined where there is none.
 * It is no option of the command line, because anybody on the machine can read those.
 *
 * @throws ZhengmaiError TOKEN_UNREADABLE, TOKEN_TOO_SHORT
 */
export async function readToken(file: string | undefined): Promise<string | undefined> {
  const token = file === undefined ? process.env['ZHENGMAI_TOKEN'] : await firstLine(file);
  if (token === undefined || (file === undefined && token === '')) return undefined;
  if (/^[\x21-\x7e]+$/.test(token) && token.length >= shortest) return token;
  throw new ZhengmaiError({
    code: 'TOKEN_TOO_SHORT',
    zh: `访问令牌至少要有 ${shortest} 个可见的 ASCII 字符，不含空格`,
    en: `A token needs at least ${shortest} visible ASCII characters, without blanks`,
    ...(file !== undefined && { file }),
  });
}

async function firstLine(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).split('\n', 1)[0]?.trim() ?? '';
  } catch (cause) {
    throw new ZhengmaiError({
      code: 'TOKEN_UNREADABLE',
      zh: '无法读取令牌文件；请检查路径与权限',
      en: 'The file of the token cannot be read; check its path and permissions',
      file,
      cause,
    });
  }
}
