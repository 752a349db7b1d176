import type { Connection, Run, Statement } from './connection.ts';

/** The same connection whose reads carry further parameters, unless a statement has its own of that name. */
export function withParameters(
  connection: Connection,
  parameters: Readonly<Record<string, unknown>>,
): Connection {
  const adding = ({ cypher, parameters: own }: Statement): Statement => ({
    cypher,
    parameters: { ...parameters, ...own },
  });
  return {
    ...connection,
    read: (statement) => connection.read(adding(statement)),
    readAll: (work) =>
      connection.readAll((run) => {
        const asking: Run = (statement) => run(adding(statement));
        return work(asking);
      }),
    under: (signal) => withParameters(connection.under(signal), parameters),
  };
}
