import { CommanderError } from 'commander';
import { exitStatus } from './exit-status.ts';
import { buildProgram } from './program.ts';
import { terminal } from './terminal.ts';
import { isInformation, usageMessage } from './usage-error.ts';

/** Runs a command line and answers its exit status: 0 success, 1 some input failed, 2 usage. */
export async function main(argv: readonly string[]): Promise<number> {
  stopQuietlyWithoutReader();
  let status: number = exitStatus.success;
  const program = buildProgram(terminal, (result) => (status = result));
  try {
    if (argv.length <= 2) {
      program.outputHelp({ error: true });
      return exitStatus.usage;
    }
    await program.parseAsync(argv);
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      terminal.complain(error);
      return exitStatus.partial;
    }
    if (isInformation(error)) return exitStatus.success;
    const { zh, en } = usageMessage(error);
    if (error.code !== 'commander.help') terminal.say(zh, en);
    return exitStatus.usage;
  }
}

/** `zhengmai extract … | head`: whoever read our output has enough of it. */
function stopQuietlyWithoutReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitStatus.success);
    throw error;
  });
}
