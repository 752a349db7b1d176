import type { CommanderError } from 'commander';

/** What commander finds wrong with a command line, in Chinese; it says the same in English. */
const inChinese: Readonly<Record<string, string>> = {
  'commander.unknownOption': '未知选项',
  'commander.unknownCommand': '未知命令',
  'commander.missingArgument': '缺少参数',
  'commander.missingMandatoryOptionValue': '缺少必需的选项',
  'commander.optionMissingArgument': '选项缺少取值',
  'commander.excessArguments': '参数过多',
  'commander.invalidArgument': '参数无效',
  'commander.conflictingOption': '选项不能同时使用',
};

/** The message of a usage error in both languages, with where to read on. */
export function usageMessage(error: CommanderError): { readonly zh: string; readonly en: string } {
  const english = error.message
    .replace(/^error: /, '')
    .replace(/\n/g, ' ')
    .replace(/\.$/, '');
  const quoted = /'([^']*)'/.exec(english)?.[1];
  const subject = quoted === undefined ? '' : `：${quoted}`;
  return {
    zh: `${inChinese[error.code] ?? '命令有误'}${subject}。用法见 zhengmai --help`,
    en: `${english}. See zhengmai --help`,
  };
}

/** True for what is no error: help and version, printed on request. */
export function isInformation(error: CommanderError): boolean {
  return error.code === 'commander.helpDisplayed' || error.code === 'commander.version';
}
