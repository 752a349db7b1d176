import { Neo4jError } from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import { ZhengmaiError } from '../../../../schema/errors.ts';
import { readableError, withoutPassword } from '../../../../store/neo4j/readable-error.ts';

const driverError = (code: string, message = 'said the server'): Neo4jError =>
  new Neo4jError(message, code as never, '50N42', 'error');

describe('errors of Neo4j for the reader', () => {
  test.each([
    ['Neo.ClientError.Security.Unauthorized', 'NEO4J_AUTH'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'NEO4J_AUTH'],
    ['Neo.ClientError.Security.Forbidden', 'NEO4J_FORBIDDEN'],
    ['Neo.ClientError.Statement.AccessMode', 'NEO4J_FORBIDDEN'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'NEO4J_DATABASE'],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'NEO4J_TIMEOUT'],
    ['ServiceUnavailable', 'NEO4J_UNREACHABLE'],
    ['SessionExpired', 'NEO4J_UNREACHABLE'],
    ['Neo.ClientError.Statement.SyntaxError', 'NEO4J_QUERY'],
  ])('%s is %s', (code, expected) => {
    const error = readableError(driverError(code), 'bolt://localhost:7687', 'RETURN 1');
    expect(error).toBeInstanceOf(ZhengmaiError);
    expect(error).toMatchObject({ code: expected, statement: 'RETURN 1' });
    expect((error as ZhengmaiError).zh).toContain('bolt://localhost:7687');
  });

  test('a password in the address is not shown', () => {
    const uri = 'neo4j://someone:hidden@host:7687';
    expect(withoutPassword(uri)).toBe('neo4j://host:7687');
    const error = readableError(driverError('Neo.Other', `cannot use ${uri}`), uri) as ZhengmaiError;
    expect(error.message).not.toContain('hidden');
  });

  test('what is no error of the driver stays what it is', () => {
    const bug = new TypeError('not a function');
    expect(readableError(bug, 'bolt://localhost')).toBe(bug);
  });
});
