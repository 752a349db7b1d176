import { Argument, Option, type Command } from 'commander';
import { exportNames } from '../api/export/names.ts';
import type { RawOptions } from '../api/export/request/given-options.ts';
import { exportOptions, type ExportOption, type OptionName } from '../api/export/request/options.ts';

/** Adds to `zhengmai export` its argument and an option for each filter that some export has. */
export function withExportOptions(command: Command): Command {
  command
    .addArgument(new Argument('<what>', '导出什么，见下 what to export, see below'))
    .option(
      '-f, --format <format>',
      '格式，默认按输出文件的扩展名 form; by the extension of the output if left out',
    )
    .option(
      '-o, --output <path>',
      '输出文件，neo4j 格式为文件夹；默认标准输出 file to write, a folder for neo4j; standard output if left out',
    )
    .option('--force', '覆盖已有文件 write over files that are there');
  withFilters(command, Object.keys(exportOptions) as OptionName[]);
  return command.addHelpText('after', listOfExports);
}

/** Adds an option for each of these filters. */
export function withFilters(command: Command, names: readonly OptionName[]): Command {
  for (const name of names) command.addOption(commandOption(name, exportOptions[name]));
  return command;
}

/** The filters that were given, among options under their names in camel case: what was not given is not passed on. */
export function filtersOf(given: Readonly<Record<string, unknown>>): RawOptions {
  const filters: Record<string, readonly string[]> = {};
  for (const [name, option] of Object.entries(exportOptions)) {
    const value = given[name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())];
    if (value === undefined) continue;
    // Commander sets `--no-descendants` to true where it is not given.
    if (option.form === 'flag' && value === option.usually) continue;
    filters[name] = Array.isArray(value) ? value.map(String) : [String(value)];
  }
  return filters;
}

function commandOption(name: string, option: ExportOption): Option {
  const description = `${option.zh} ${option.en}`;
  if (option.form === 'flag' && option.usually === true) return new Option(`--no-${name}`, description);
  if (option.form === 'flag' && option.usually === false) return new Option(`--${name}`, description);
  const value = placeholder(option);
  return new Option(`--${name} <${value}${option.many === true ? '...' : ''}>`, description);
}

function placeholder(option: ExportOption): string {
  switch (option.form) {
    case 'word':
      return option.words.join('|');
    case 'flag':
      return 'true|false';
    case 'number':
      return 'n';
    case 'share':
      return '0-1';
    case 'date':
      return 'YYYY-MM-DD';
    case 'key':
    case 'text':
      return option.form;
  }
}

function listOfExports(): string {
  const lines = Object.entries(exportNames).map(
    ([name, { zh, en, formats }]) =>
      `  ${name} (${[...formats, ...(name === 'graph' ? ['neo4j'] : [])].join(', ')})\n      ${zh}\n      ${en}`,
  );
  return `\n可导出 Exports:\n${lines.join('\n')}`;
}
