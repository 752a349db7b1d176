import type { GraphQLResolveInfo } from 'graphql';
import { normaliseNumber } from '../../schema/document-number.ts';
import type { DocumentNode, GraphNode } from '../../schema/graph.ts';
import { agencyId, initiativeId, kindOfId, regionId } from '../../schema/ids.ts';
import type { Context } from '../context.ts';
import { queryError } from '../errors.ts';
import type { QueryResolvers } from '../generated/resolver-types.ts';
import { outlookOf } from '../outlook.ts';

type One = Pick<QueryResolvers, 'node' | 'document' | 'agency' | 'region' | 'initiative'>;

const labelOfKind = {
  document: 'Document',
  measure: 'Measure',
  agency: 'Agency',
  region: 'Region',
  initiative: 'Initiative',
} as const;

/** Most ids that AMBIGUOUS_NUMBER lists. */
const listedIds = 20;

/** One thing by its id or its own name. */
export const queryOne: One = {
  node: (_root, { id }, { load }, info) => {
    const kind = kindOfId(id);
    return kind === null ? load.node.load(id) : load.nodeAhead(id, outlookOf(info, labelOfKind[kind]));
  },
  document: (_root, args, context, info) => {
    const key = either('number', args.id, args.number);
    return key.id === null ? byNumber(key.other, context, info) : find('Document', key.id, context, info);
  },
  agency: (_root, args, context, info) => {
    const key = either('name', args.id, args.name);
    return find('Agency', key.id ?? agencyId(key.other.trim()), context, info);
  },
  region: (_root, args, context, info) => {
    const key = either('code', args.id, args.code);
    return find('Region', key.id ?? regionId({ name: '', code: key.other.trim() }), context, info);
  },
  initiative: (_root, args, context, info) => {
    const key = either('name', args.id, args.name);
    return find('Initiative', key.id ?? initiativeId(key.other.trim()), context, info);
  },
};

type Key = { readonly id: string } | { readonly id: null; readonly other: string };

function either(name: string, id: string | null | undefined, other: string | null | undefined): Key {
  if (typeof id === 'string' && typeof other !== 'string') return { id };
  if (typeof other === 'string' && typeof id !== 'string') return { id: null, other };
  throw queryError(
    'BAD_ARGUMENT',
    `请给出 id 或 ${name}，且只给一个`,
    `Give either id or ${name}, and only one of them`,
  );
}

async function find<L extends GraphNode['label']>(
  label: L,
  id: string,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<Extract<GraphNode, { readonly label: L }> | null> {
  const node = await load.nodeAhead(id, outlookOf(info, label));
  return node?.label === label ? (node as Extract<GraphNode, { readonly label: L }>) : null;
}

async function byNumber(
  text: string,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<DocumentNode | null> {
  const number = normaliseNumber(text);
  if (number === null) {
    throw queryError(
      'BAD_NUMBER',
      `“${text.slice(0, 80)}”不是发文字号，请写作 国办发〔2022〕30号；按标题查找请用 search 或 documents(filter: { text })`,
      `"${text.slice(0, 80)}" is not a document number; write 国办发〔2022〕30号, or find titles by search or documents(filter: { text })`,
    );
  }
  const graph = load.ahead(outlookOf(info, 'Document'));
  const page = await graph.documents({ number }, { field: 'date' }, { first: listedIds });
  const [first, ...others] = page.items.map((item) => item.node);
  if (first === undefined) return null;
  if (others.length === 0) return first;
  throw queryError(
    'AMBIGUOUS_NUMBER',
    `${number} 为多份文件共用（同一机关代字可由不同机关使用），请用 id 查询`,
    `${number} is shared by several documents (one 机关代字 may be used by several agencies); query by id`,
    { number, ids: [first, ...others].map((document) => document.id) },
  );
}
