/** From the fields a query selects below nodes to what will be asked of the store about them. */
import {
  getArgumentValues,
  isObjectType,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Relation } from '../schema/facts.ts';
import type { Label } from '../schema/graph.ts';
import type { Look, Outlook, Step } from '../store/look-ahead.ts';
import { defaultPageSize } from './limits/limits.ts';
import { membersRead } from './members-read.ts';
import { RecentValues, variablesBelow } from './recent-values.ts';

/** More steps are left to questions of their own, so that no query makes a statement without end. */
const mostSteps = 8;

/** What a step leads to decides how far one looks on from there. */
interface Reach {
  /** Nodes that many others share, or that come again and again: of these only what is single, not lists. */
  readonly single: boolean;
  /** References may still be followed: they cross, so that following them twice reads the same again and again. */
  readonly references: boolean;
}

type Arguments = Readonly<Record<string, unknown>>;
type Selections = readonly SelectionNode[];

/** Where the nodes are in what a field answers: it is one, a Relay connection of them, or a lineage. */
type Place = 'node' | 'connection' | 'lineage';

/** What was found for a field before, by the values of the variables below it. */
const found = new WeakMap<FieldNode, RecentValues<Outlook>>();

export function outlookOf(info: GraphQLResolveInfo, label: Label, place: Place = 'node'): Outlook {
  const [field, ...others] = info.fieldNodes;
  if (field === undefined || others.length > 0) return makeOutlook(info, label, place);
  const recent = found.get(field) ?? new RecentValues(variablesBelow(field, info.fragments));
  found.set(field, recent);
  return recent.get(info.variableValues, label, () => makeOutlook(info, label, place));
}

function makeOutlook(info: GraphQLResolveInfo, label: Label, place: Place): Outlook {
  let left = mostSteps;
  const selected = new Selected(info);

  const stepsOf = (of: Label, selections: Selections, reach: Reach): readonly Step[] => {
    const steps = new Map<string, Step>();
    for (const field of selected.fields(selections, of)) {
      for (const step of stepsOfField(of, field, reach)) {
        const key = JSON.stringify([step.look, step.relations, step.first]);
        if (left === 0 || steps.has(key)) continue;
        left--;
        steps.set(key, step);
      }
    }
    return [...steps.values()];
  };

  const to = (look: Look, of: Label, selections: Selections, reach: Reach): Step => ({
    look,
    ends: true,
    then: stepsOf(of, selections, reach),
  });
  /** A fact with the node at its other end, if that is selected. */
  const fact = (look: Look, of: Label, end: string, selections: Selections, reach: Reach): Step => {
    const ends = selected.named(selections, end);
    return { look, ends: ends.length > 0, then: stepsOf(of, ends.flatMap(within), reach) };
  };
  const one = (look: Look, of: Label, selections: Selections): Step =>
    to(look, of, selections, { single: true, references: false });
  const count = (look: 'measureCount' | 'documentCount'): Step => ({ look, ends: false, then: [] });

  const stepsOfField = (of: Label, field: FieldNode, reach: Reach): readonly Step[] => {
    const below = within(field);
    const args = selected.arguments(of, field);
    const { single, references } = reach;
    switch (`${of}.${field.name.value}`) {
      case 'Document.region':
      case 'Agency.region':
        return [one('region', 'Region', below)];
      case 'Agency.parent':
        return [one('parent', 'Agency', below)];
      case 'Region.parent':
        return [one('parent', 'Region', below)];
      case 'Measure.document':
        return [one('document', 'Document', below)];
      case 'Region.documents':
      case 'Agency.documents':
        return selected.onlyCounts(field) && args['withDescendants'] !== true ? [count('documentCount')] : [];
      case 'Document.measures':
        if (selected.onlyCounts(field) && !args['kinds']) return [count('measureCount')];
        return single
          ? []
          : [to('measuresOf', 'Measure', withoutField(selected.nodes(field), 'document'), reach)];
      case 'Agency.responsibilities':
        return dutiesOf(field, args, reach);
    }
    if (single) return [];
    switch (`${of}.${field.name.value}`) {
      case 'Document.issuers':
        return [one('issuersOf', 'Agency', below)];
      case 'Document.references':
      case 'Document.citedBy': {
        const [look, end] =
          field.name.value === 'references'
            ? (['referencesFrom', 'to'] as const)
            : (['referencesTo', 'from'] as const);
        const relations = args['relations'] as readonly Relation[] | null | undefined;
        if (!references || relations?.length === 0) return [];
        const step = fact(look, 'Document', end, below, { single, references: false });
        return [{ ...step, ...(relations && { relations: [...new Set(relations)].sort() }) }];
      }
      case 'Measure.responsibilities':
        return [fact('responsibilitiesOfMeasures', 'Agency', 'agency', below, { ...reach, single: true })];
      case 'Measure.initiatives':
        return [fact('adoptionsOfMeasures', 'Initiative', 'initiative', below, { ...reach, single: true })];
      case 'Initiative.adoptions':
        return [fact('adoptionsOfInitiatives', 'Measure', 'measure', below, reach)];
      case 'Region.subregions':
        return [to('subregionsOf', 'Region', below, reach)];
      case 'Region.agencies':
        return [to('agenciesIn', 'Agency', below, reach)];
      default:
        return [];
    }
  };

  const dutiesOf = (field: FieldNode, args: Arguments, reach: Reach): readonly Step[] => {
    if (args['roles'] || args['after'] || args['before'] || args['last']) return [];
    const counted = selected.selects(field, 'totalCount') ? [count('measureCount')] : [];
    if (selected.onlyCounts(field) || reach.single) return counted;
    // One more tells whether there are more.
    const first = 1 + ((args['first'] as number | null | undefined) ?? defaultPageSize);
    const step = fact('responsibilitiesOfAgencies', 'Measure', 'measure', selected.nodes(field), reach);
    return [...counted, { ...step, first }];
  };

  const start = info.fieldNodes.flatMap((field): Selections => {
    if (place === 'node') return within(field);
    const nodes = selected.nodes(field);
    return place === 'connection' ? nodes : selected.named(nodes, 'document').flatMap(within);
  });
  const steps = stepsOf(label, start, { single: false, references: true });
  return { label, steps, members: membersRead(info) };
}

function within({ selectionSet }: { readonly selectionSet?: SelectionSetNode | undefined }): Selections {
  return selectionSet?.selections ?? [];
}

/** The measures of a document need not be asked for their document. */
function withoutField(selections: Selections, name: string): Selections {
  return selections.filter((selection) => selection.kind !== 'Field' || selection.name.value !== name);
}

/** What a query selects, fragments taken apart. */
class Selected {
  readonly #info: GraphQLResolveInfo;
  constructor(info: GraphQLResolveInfo) {
    this.#info = info;
  }

  /** Fields of a type; null where there is but one type. */
  fields(selections: Selections, label: Label | null): readonly FieldNode[] {
    return selections.flatMap((selection): readonly FieldNode[] => {
      if (selection.kind === 'Field') return [selection];
      const fragment =
        selection.kind === 'InlineFragment' ? selection : this.#info.fragments[selection.name.value];
      const type = fragment?.typeCondition?.name.value;
      const fits = type === undefined || label === null || type === label || type === 'Node';
      return fragment === undefined || !fits ? [] : this.fields(fragment.selectionSet.selections, label);
    });
  }

  /** What is selected of the nodes of a connection. */
  nodes(field: FieldNode): Selections {
    const parts = this.fields(within(field), null);
    const edges = this.named(this.named(parts, 'edges').flatMap(within), 'node');
    return [...this.named(parts, 'nodes'), ...edges].flatMap(within);
  }

  named(selections: Selections, name: string): readonly FieldNode[] {
    return this.fields(selections, null).filter((one) => one.name.value === name);
  }

  selects(field: FieldNode, name: string): boolean {
    return this.named(within(field), name).length > 0;
  }

  /** As onlyCounts of selection.ts. */
  onlyCounts(field: FieldNode): boolean {
    const paged = field.arguments?.some(({ name }) => name.value === 'after' || name.value === 'before');
    return (
      paged !== true &&
      this.selects(field, 'totalCount') &&
      !['nodes', 'edges', 'pageInfo'].some((name) => this.selects(field, name))
    );
  }

  arguments(label: Label, field: FieldNode): Arguments {
    const type = this.#info.schema.getType(label);
    const definition = isObjectType(type) ? type.getFields()[field.name.value] : undefined;
    return definition === undefined ? {} : getArgumentValues(definition, field, this.#info.variableValues);
  }
}
