import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

describe('a command line that cannot be understood ends with 2 and says where to read on:', () => {
  it.each([
    ['an unknown command', ['extrakt', 'x'], /未知命令：extrakt.*\nunknown command 'extrakt'.*extract/],
    ['an unknown option', ['stats', '--jsn'], /未知选项：--jsn.*\n.*--json/],
    ['a path left out', ['ingest'], /缺少参数：path/],
    ['too many arguments', ['stats', 'x'], /参数过多/],
    ['a port that is none', ['serve', '--port', '99999'], /参数无效.*\n.*65535/],
    ['a size that is none', ['extract', '--max-size', '-1', 'x'], /参数无效|缺少取值/],
    ['a size no text can have', ['extract', '--max-size', '2000', 'x'], /参数无效.*\n.*512/],
    ['nothing to remove', ['remove'], /请给出文件的 id 或发文字号.*\n.*--help/],
    ['two stores', ['stats', '--data', 'x', '--neo4j', 'bolt://x'], /不能同时使用/],
    ['no command', [], /用法 Usage/],
  ])('%s', async (_what, args, message) => {
    const { status, stdout, stderr } = await run(args);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('a PORT of the environment that is none', async () => {
    const { status, stderr } = await run(['serve'], { env: { PORT: 'abc' } });
    expect(stderr).toMatch(/参数无效.*\n.*PORT/);
    expect(status).toBe(2);
  });
});

describe('help', () => {
  it.each(['extract', 'explain', 'load', 'ingest', 'serve', 'remove', 'site', 'stats'])(
    'of %s shows an example',
    async (command) => {
      const { status, stdout } = await run([command, '--help']);
      expect(stdout).toMatch(new RegExp(`示例 Examples?:\\n {2}\\$ zhengmai .*${command}`));
      expect(status).toBe(0);
    },
  );

  it('of all shows every command and its example', async () => {
    const { status, stdout } = await run(['--help']);
    for (const command of ['extract', 'explain', 'load', 'ingest', 'serve', 'remove', 'site', 'stats']) {
      expect(stdout).toContain(`$ zhengmai ${command}`);
    }
    expect(status).toBe(0);
  });

  it('--version prints the version of the package', async () => {
    const { stdout } = await run(['--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
