import { Agent, request } from 'node:http';
import type { Driver } from 'neo4j-driver';
import type { CypherForm, GraphqlForm, Json, Variables } from './question.ts';

/** Asks once; answers what came, before it is brought into the common form. */
export type Ask = (subject: Variables) => Promise<Json>;

/** One of the ways in which a question is asked. */
export interface Way {
  readonly ask: Ask;
  readonly read: (answer: Json) => unknown;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Over HTTP, connections kept. */
export function overHttp(url: string, form: GraphqlForm): Way {
  return {
    read: form.read,
    ask: async (subject) => {
      const variables = form.variables?.(subject) ?? subject;
      const answer = JSON.parse(await post(url, JSON.stringify({ query: form.query, variables }))) as Json;
      if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors).slice(0, 2000));
      return answer.data;
    },
  };
}

/** Through the driver, a read transaction each. */
export function throughDriver(driver: Driver, form: CypherForm): Way {
  return {
    read: form.read,
    ask: async (subject) => {
      const session = driver.session({ defaultAccessMode: 'READ' });
      try {
        const parameters = form.parameters?.(subject) ?? subject;
        const { records } = await session.executeRead((transaction) =>
          transaction.run(form.cypher, parameters),
        );
        return records.map((record) => record.toObject());
      } finally {
        await session.close();
      }
    },
  };
}

function post(url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json',
          'Content-Length': Buffer.byteLength(body),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
