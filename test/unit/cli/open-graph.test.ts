import { beforeEach, expect, it, vi } from 'vitest';
import { buildProgram } from '../../../cli/program.ts';
import { terminal } from '../../../cli/terminal.ts';
import { openGraph } from '../../../store/index.ts';

vi.mock('../../../store/index.ts', () => ({ openGraph: vi.fn() }));
beforeEach(() => {
  vi.mocked(openGraph).mockReset().mockRejectedValue(new Error('opened'));
});

const serve = (...options: string[]): Promise<unknown> =>
  buildProgram(terminal, () => undefined).parseAsync([
    'node',
    'zhengmai',
    'serve',
    '--neo4j',
    'bolt://127.0.0.1:9',
    ...options,
  ]);

it.each([
  [['--query-timeout', '1500'], 1500],
  [[], 30_000],
])('serve %j lets a read take %i ms in the database', async (options, readTimeoutMs) => {
  await expect(serve(...options)).rejects.toThrow('opened');
  expect(openGraph).toHaveBeenCalledWith({
    neo4j: expect.objectContaining({ uri: 'bolt://127.0.0.1:9', readTimeoutMs }) as unknown,
  });
});
