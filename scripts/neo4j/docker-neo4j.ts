import { runCommand } from './commands.ts';
import type { Neo4jAttempt } from './running-neo4j.ts';

const image = 'neo4j:5';
const aMinute = 60_000;
const tenMinutes = 600_000;

/** Starts Neo4j in a container that removes itself, on a free port of the loopback address. */
export async function startDockerNeo4j(password: string): Promise<Neo4jAttempt> {
  const daemon = await runCommand('docker', ['info', '--format', '{{.ServerVersion}}'], aMinute);
  if (!daemon.ok || daemon.output.trim() === '') return { running: null, missing: 'a Docker daemon' };

  const started = await runCommand(
    'docker',
    [
      'run',
      '--detach',
      '--rm',
      '--publish',
      '127.0.0.1::7687',
      '--env',
      `NEO4J_AUTH=neo4j/${password}`,
      image,
    ],
    tenMinutes,
  );
  const container = /^([0-9a-f]{12,64})$/m.exec(started.output)?.[1];
  if (!started.ok || container === undefined) {
    return { running: null, missing: `the image ${image}: ${started.output.trim().slice(-200)}` };
  }
  const stop = async (): Promise<void> => {
    await runCommand('docker', ['stop', container], aMinute);
  };
  const published = await runCommand('docker', ['port', container, '7687'], aMinute);
  const port = /:(\d+)\s*$/m.exec(published.output)?.[1];
  if (port === undefined) {
    await stop();
    return { running: null, missing: `the port of container ${container}` };
  }
  const uri = `bolt://127.0.0.1:${port}`;
  return { running: { uri, username: 'neo4j', password, origin: `Docker (${image})`, stop } };
}
