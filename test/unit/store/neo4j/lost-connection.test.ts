import neo4j from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import { againWhenLost, isLostConnection } from '../../../../store/neo4j/lost-connection.ts';
import { readableError } from '../../../../store/neo4j/readable-error.ts';

const broken = (message: string, code = 'ProtocolError'): unknown =>
  readableError(new neo4j.Neo4jError(message, code, '50N42', ''), 'bolt://localhost:7687');

const lost = broken('Failed to connect to server. Please ensure … Caused by: write EPIPE');

describe('a connection that breaks while the driver resets it', () => {
  test('is told from other faults of the protocol', () => {
    expect(isLostConnection(lost)).toBe(true);
    expect(isLostConnection(broken('Connection was closed by server'))).toBe(true);
    expect(isLostConnection(broken('Wrong struct size'))).toBe(false);
    expect(isLostConnection(broken('Failed to connect to server.', 'ServiceUnavailable'))).toBe(false);
    expect(isLostConnection(new Error('Failed to connect to server.'))).toBe(false);
  });

  test('is told to the reader as a server that cannot be reached', () => {
    expect(lost).toMatchObject({ code: 'NEO4J_UNREACHABLE' });
  });

  test('is tried again, until there is an answer', async () => {
    let calls = 0;
    const answer = againWhenLost(async () => {
      if (++calls < 3) throw lost;
      return 'there';
    }, 60_000);
    expect(await answer).toBe('there');
    expect(calls).toBe(3);
  });

  test('is tried again no longer than it may', async () => {
    let calls = 0;
    const failing = async (): Promise<never> => {
      calls++;
      throw lost;
    };
    await expect(againWhenLost(failing, 0)).rejects.toBe(lost);
    expect(calls).toBe(1);
  });

  test('is not tried again where the fault is another', async () => {
    const other = broken('Wrong struct size');
    let calls = 0;
    const failing = async (): Promise<never> => {
      calls++;
      throw other;
    };
    await expect(againWhenLost(failing, 60_000)).rejects.toBe(other);
    expect(calls).toBe(1);
  });

  test('is no longer waited for by who has given up', async () => {
    const giveUp = new AbortController();
    const reason = new Error('given up');
    const failing = async (): Promise<never> => {
      queueMicrotask(() => giveUp.abort(reason));
      throw lost;
    };
    await expect(againWhenLost(failing, 60_000, giveUp.signal)).rejects.toBe(reason);
  });
});
