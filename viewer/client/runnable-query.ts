/** Requests as one text that runs as it stands, in GraphiQL or any client. Pure. */
import type { ApiRequest } from './graphql-client.ts';

/** Enums among the types of variables: their values stand without quotes. */
const enums = new Set(['Direction', 'FoldBy', 'Relation']);

/** A request and the name its operation is to have; null: its own. */
export interface NamedRequest {
  readonly name: string | null;
  readonly request: ApiRequest;
}

/**
 * The values of variables become their defaults, so that nothing need be given with the query. Of several
 * operations, which must have different names, GraphiQL asks which to run; fragments that they share stand once.
 *
 * @example query Lineage($id: ID!) {…} with {id: 'document-…'} → query Lineage($id: ID! = "document-…") {…}
 */
export function runnableText(requests: readonly NamedRequest[]): string {
  const fragments = new Map<string, string>();
  const operations = requests.map(({ name, request }) => {
    const [operation = '', ...rest] = request.query.split(/(?=\bfragment \w+ on )/);
    for (const fragment of rest) fragments.set(fragment.split(' ')[1] ?? '', fragment);
    return withDefaults(named(operation, name), request.variables);
  });
  return `${[...operations, ...fragments.values()].map(laidOut).join('\n\n')}\n`;
}

function named(operation: string, name: string | null): string {
  return name === null ? operation : operation.replace(/query \w+/, `query ${name}`);
}

function withDefaults(operation: string, variables: ApiRequest['variables']): string {
  return operation.replace(/\$(\w+): \[?(\w+)[!\]]*(?=[,)])/g, (whole, name: string, type: string) =>
    name in variables ? `${whole} = ${literal(variables[name], type)}` : whole,
  );
}

/** As GraphQL writes values. */
function literal(value: unknown, type: string): string {
  if (typeof value === 'string') return enums.has(type) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, type)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([name, member]) => `${name}: ${literal(member, '')}`);
    return `{ ${members.join(', ')} }`;
  }
  return String(value ?? null);
}

/** A selection to a line, indented by depth. What stands in parentheses is left as it is. */
function laidOut(text: string): string {
  let depth = 0;
  const lines = text
    .replace(/\(([^()]*)\)|\s*([{}])\s*/g, (whole, inside: string | undefined, brace: string | undefined) =>
      inside === undefined ? (brace === '{' ? ' {\n' : '\n}\n') : whole,
    )
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines
    .map((line) => {
      if (line === '}') depth--;
      const indented = `${'  '.repeat(depth)}${line}`;
      if (line.endsWith('{')) depth++;
      return indented;
    })
    .join('\n');
}
