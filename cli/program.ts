import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { heldDocumentOptions } from '../api/export/select-documents.ts';
import { packageRoot } from '../schema/package-root.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { ExportOptions } from './commands/export.ts';
import type { ExtractOptions } from './commands/extract.ts';
import type { IngestOptions } from './commands/ingest.ts';
import type { RemoveOptions } from './commands/remove.ts';
import type { ServeOptions } from './commands/serve.ts';
import type { SiteOptions } from './commands/site.ts';
import type { StatsOptions } from './commands/stats.ts';
import { withExportOptions, withFilters } from './export-options.ts';
import type { StoreOptions } from './open-graph.ts';
import {
  readColumns,
  readEmbedder,
  readMegabytes,
  readOrigin,
  readPort,
  readWorkers,
} from './option-values.ts';
import { withLimits } from './server-limits.ts';
import type { Terminal } from './terminal.ts';

/** Titles of the parts of commander's help. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法 Usage:',
  'Arguments:': '参数 Arguments:',
  'Options:': '选项 Options:',
  'Commands:': '命令 Commands:',
};

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

/** The command line of zhengmai. A command reports its exit status by `end`. Each is loaded only when it runs. */
export function buildProgram(terminal: Terminal, end: (status: number) => void): Command {
  const program = new Command('zhengmai')
    .description('政脉：政策文件与机关的图谱\nzhengmai: a graph of policy documents and agencies')
    .version(version(), '-V, --version', '显示版本 print the version')
    .helpOption('-h, --help', '显示帮助 print help')
    .helpCommand('help [command]', '某一命令的帮助 help for a command')
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .exitOverride()
    // Usage errors are told in both languages by main.
    .configureOutput({ outputError: () => {} });

  withCorrections(program.command('extract'))
    .summary('抽取事实，输出 NDJSON  print the facts of documents as NDJSON')
    .description(
      '从文件抽取事实，每份文件一行，写到标准输出\nPrints the facts of documents on standard output, one document a line',
    )
    .argument('<path...>', '文件或文件夹 files or folders')
    .option('--no-text', '不输出原文句子 leave the sentences out')
    .addOption(maxSize())
    .addOption(workers())
    .option(
      '--report [file]',
      '报告找到与未定的各有多少，写到标准错误或文件 report what was found and what was left open, on standard error or to a file',
    )
    .option('--report-only', '只要报告，不输出事实 the report on standard output, no facts')
    .addOption(
      new Option('--report-format <format>', '报告格式 form of the report').choices(['table', 'json']),
    )
    .addHelpText(
      'after',
      example(
        'zhengmai extract notice.txt > facts.ndjson',
        'zhengmai extract documents/ --report-only',
        'zhengmai extract documents/ --report report.json --report-format json > facts.ndjson',
        'zhengmai extract documents/ --corrections corrections.yaml > facts.ndjson',
      ),
    )
    .action(async (paths: string[], options: ExtractOptions) => {
      end(await import('./commands/extract.ts').then(({ extract }) => extract(paths, options, terminal)));
    });

  withCorrections(program.command('explain'))
    .summary('在原文中标出事实  show the facts of a document in its text')
    .description(
      '逐条显示原文，标出责任单位、引用、改革举措与未定之处，供核对\nShows a document item by item with its units, references, initiatives and what was left open marked in the text',
    )
    .argument('<file>', '文件 file')
    .option('--item <path>', '只显示此条目，如 二/（三） only this item')
    .option(
      '--document <number>',
      '一个文件含多份时：发文字号或序号 number or ordinal, if the file holds several',
    )
    .addOption(
      new Option('--color <when>', '何时用颜色（另见 NO_COLOR）when to use colours')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .addOption(
      new Option(
        '--width <columns>',
        '每行列数，0 为不折行 columns of a line, 0 for unbroken lines',
      ).argParser(readColumns),
    )
    .addOption(maxSize())
    .addHelpText(
      'after',
      example(
        'zhengmai explain notice.txt',
        'zhengmai explain notice.txt --item 二/（三）',
        'zhengmai explain compilation.txt --document 鄂政办发〔2023〕15号 --color always | less -R',
      ),
    )
    .action(async (path: string, options: ExplainOptions) => {
      const { explain } = await import('./commands/explain.ts');
      end(await explain(path, options, terminal));
    });

  withStore(program.command('load'))
    .summary('载入事实  load facts into the graph')
    .description(
      '将 extract 输出的事实（NDJSON）载入图谱；重复载入不会重复\nLoads facts printed by extract (NDJSON) into the graph; loading twice changes nothing',
    )
    .argument('<file...>', 'NDJSON 文件，- 为标准输入 NDJSON files, - for standard input')
    .addHelpText('after', example('zhengmai load facts.ndjson', 'zhengmai extract docs/ | zhengmai load -'))
    .action(async (paths: string[], options: StoreOptions) => {
      end(await import('./commands/load.ts').then(({ load }) => load(paths, options, terminal)));
    });

  withCorrections(withStore(program.command('ingest')))
    .summary('抽取并载入  extract documents and load them')
    .description(
      '读取文件，抽取事实并载入图谱；正在运行的服务随即可见\nReads documents into the graph; a running server shows them at once',
    )
    .argument('<path...>', '文件或文件夹 files or folders')
    .addOption(maxSize())
    .addOption(workers())
    .addHelpText(
      'after',
      example(
        'zhengmai ingest documents/',
        'zhengmai ingest documents/ --corrections corrections.yaml --strict',
      ),
    )
    .action(async (paths: string[], options: IngestOptions) => {
      end(await import('./commands/ingest.ts').then(({ ingest }) => ingest(paths, options, terminal)));
    });

  withLimits(withStore(program.command('serve')))
    .summary('启动浏览界面与接口  serve the viewer and the API')
    .description(
      '启动浏览界面（/）与 GraphQL 接口（/graphql）\nServes the viewer (/) and the GraphQL API (/graphql)',
    )
    .option('--host <host>', '监听地址，对外用 0.0.0.0 address to listen on, 0.0.0.0 for all', '127.0.0.1')
    .addOption(new Option('-p, --port <port>', '端口 port').env('PORT').argParser(readPort).default(4000))
    .option('--allow-host <name...>', '除 localhost 外应答的主机名 further host names to answer to')
    .option('--sample', '图谱为空时载入示例 load the sample into an empty graph')
    .option(
      '--allow-origin <origin...>',
      '允许查询的其他网站，如 https://example.org  origins whose pages may query',
      readOrigin,
    )
    .option(
      '--allow-embed <origin...>',
      '可嵌入浏览界面的网站，* 为任何网站 sites that may show the viewer in a frame, * for any',
      readEmbedder,
    )
    .option(
      '--token-file <file>',
      '访问令牌文件，默认 ZHENGMAI_TOKEN  file with the token requests must carry; ZHENGMAI_TOKEN if not given',
    )
    .option(
      '--introspection',
      '可查询模式，本机默认可以 let queries ask for the schema; on loopback by default',
    )
    .option('--no-introspection', '不可查询模式 do not')
    .option('--no-graphiql', '不提供查询页面 without the page for trying queries')
    .option('--metrics', '在 /metrics 提供 Prometheus 指标 tell Prometheus metrics at /metrics')
    .addOption(new Option('--log-level <level>', '日志级别 how much to log').choices(logLevels))
    .addHelpText('after', example('zhengmai serve --sample --port 8080'))
    .action(async (options: ServeOptions) => {
      end(await import('./commands/serve.ts').then(({ serve }) => serve(options, terminal)));
    });

  withStore(program.command('remove'))
    .summary('移除文件  take documents out of the graph')
    .description(
      '从图谱移除文件及其带来的一切\nTakes documents out of the graph, with exactly what they brought',
    )
    .argument('[document...]', 'id 或发文字号 ids or numbers')
    .option('--source <file...>', '移除来自这些文件的一切 all that was read from these files')
    .addHelpText(
      'after',
      example('zhengmai remove 国办发〔2022〕30号', 'zhengmai remove --source notice.txt'),
    )
    .action(async (keys: string[], options: RemoveOptions) => {
      end(await import('./commands/remove.ts').then(({ remove }) => remove(keys, options, terminal)));
    });

  withStore(withExportOptions(program.command('export')))
    .summary('导出  export lists, networks and the graph')
    .description(
      '将列表、网络或整个图谱导出为 CSV、GraphML、GEXF、JSON-LD 或 Neo4j 的载入文件\nExports lists, networks or the graph as CSV, GraphML, GEXF, JSON-LD or files that load into Neo4j',
    )
    .addHelpText(
      'after',
      example(
        'zhengmai export responsibilities --region 湖北省 --role lead --output duties.csv',
        'zhengmai export lineage --document 国办发〔2022〕30号 --output lineage.gexf',
        'zhengmai export graph --format neo4j --output neo4j/',
      ),
    )
    .action(async (what: string, options: ExportOptions) => {
      const { exportGraph } = await import('./commands/export.ts');
      end(await exportGraph(what, options, terminal));
    });

  withFilters(withStore(program.command('site')), heldDocumentOptions)
    .summary('生成静态网站  write a static site')
    .description(
      '将浏览界面与事实写成一个文件夹：从 U 盘或任何网站打开，无需运行程序\nWrites the viewer and the facts to a folder that opens from a USB stick or any web server, with no program running',
    )
    .requiredOption('-o, --out <dir>', '写入的文件夹 folder to write')
    .option('--without-text', '不带原文句子 leave the sentences out')
    .option('--force', '覆盖已有的网站 write over a site that is there')
    .addHelpText(
      'after',
      example('zhengmai site --out site/', 'zhengmai site --out jiangxi/ --region 江西省 --from 2022-01-01'),
    )
    .action(async (options: SiteOptions) => {
      end(await import('./commands/site.ts').then(({ site }) => site(options, terminal)));
    });

  withStore(program.command('stats'))
    .summary('图谱概况  how much the graph holds')
    .description('显示图谱中各类节点与关系的数量\nPrints how many of everything the graph holds')
    .option('--json', '输出 JSON print JSON')
    .addHelpText('after', example('zhengmai stats'))
    .action(async (options: StatsOptions) => {
      end(await import('./commands/stats.ts').then(({ stats }) => stats(options, terminal)));
    });

  program.addHelpText(
    'after',
    example(
      'zhengmai serve --sample',
      'zhengmai ingest documents/',
      'zhengmai explain notice.txt --item 二/（三）',
      'zhengmai extract notice.txt > facts.ndjson',
      'zhengmai extract documents/ --report-only',
      'zhengmai load facts.ndjson',
      'zhengmai remove 国办发〔2022〕30号',
      'zhengmai export documents --output documents.csv',
      'zhengmai site --out site/',
      'zhengmai stats',
    ),
  );
  return program;
}

function withStore(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--data <dir>',
        '事实文件夹，默认 ZHENGMAI_DATA 或用户数据文件夹 folder of facts; ZHENGMAI_DATA or the user’s data folder if not given',
      ).conflicts('neo4j'),
    )
    .option(
      '--neo4j <uri>',
      'Neo4j 地址，默认 NEO4J_URI；另见 NEO4J_USERNAME、NEO4J_PASSWORD、NEO4J_DATABASE  address of Neo4j; NEO4J_URI if not given',
    );
}

function withCorrections(command: Command): Command {
  return command
    .option(
      '--corrections <file>',
      '更正文件（YAML），默认 ZHENGMAI_CORRECTIONS 或事实文件夹旁的 zhengmai-corrections.yaml  corrections to apply; ZHENGMAI_CORRECTIONS or zhengmai-corrections.yaml beside the folder of facts if not given',
    )
    .option('--no-corrections', '不采用任何更正 apply none')
    .option('--strict', '有更正未用到时以 1 结束 end with 1 if a correction is for nothing');
}

function maxSize(): Option {
  return new Option('--max-size <MB>', '拒绝更大的文件 refuse larger files (64)')
    .env('ZHENGMAI_MAX_SIZE')
    .argParser(readMegabytes);
}

function workers(): Option {
  return new Option(
    '--workers <count>',
    '线程数，默认与处理器核数相同，至多 4 threads; as many as there are cores, 4 at most',
  )
    .env('ZHENGMAI_WORKERS')
    .argParser(readWorkers);
}

function example(...lines: readonly string[]): string {
  return `\n示例 ${lines.length > 1 ? 'Examples' : 'Example'}:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}

function version(): string {
  const file = readFileSync(join(packageRoot, 'package.json'), 'utf8');
  return (JSON.parse(file) as { readonly version: string }).version;
}
