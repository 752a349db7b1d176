import neo4j from 'neo4j-driver';
import type { RunningNeo4j } from './running-neo4j.ts';

/**
 * Waits until the server answers with the given credentials.
 *
 * @throws the driver's last error after `limitMs`
 */
export async function waitForBolt(
  server: Pick<RunningNeo4j, 'uri' | 'username' | 'password'>,
  limitMs: number,
): Promise<void> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
  const giveUpAt = Date.now() + limitMs;
  try {
    for (;;) {
      try {
        await driver.executeQuery('RETURN 1');
        return;
      } catch (error) {
        if (Date.now() > giveUpAt) throw error;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }
  } finally {
    await driver.close();
  }
}
