import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/closing-line.ts';

const engines = 'test/engines/**/*.test.ts';

export default defineConfig({
  // As Node finds it for the libraries: two copies of graphql in one program do not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // Far above what any test needs: a slow machine is no failure, an endless loop is.
    testTimeout: 240_000,
    hookTimeout: 300_000,
    reporters: ['default', new ClosingLine()],
    projects: [
      {
        extends: true,
        test: {
          name: 'main',
          include: ['test/**/*.test.ts'],
          exclude: [engines],
          sequence: { groupOrder: 0 },
        },
      },
      {
        // These share one real Neo4j, started only if one of them runs: so one file after the other, and after the
        // rest, since a database on two cores beside a browser and four servers answers late.
        extends: true,
        test: {
          name: 'engines',
          include: [engines],
          globalSetup: ['test/engines/neo4j-setup.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
