/** The scene as tables, for the table view and CSV. Pure. */
import { measureName } from '../agencies/agency-drawing.ts';
import type { ApiAgency } from '../client/types.ts';
import { groupName } from '../folding/group-card.ts';
import type { Translate } from '../i18n/translate.ts';
import { documentName } from '../lineage/lineage-drawing.ts';
import { levelOf } from '../lineage/lineage-model.ts';
import type { Scene } from './scene.ts';
import { spreadTables } from './spread-tables.ts';

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

interface TableRow {
  /** Id of the thing the row stands for; several rows may be of one line. */
  readonly id: string;
  readonly cells: readonly (string | number)[];
}

export function tablesOf(scene: Scene, t: Translate): readonly Table[] {
  switch (scene.kind) {
    case 'lineage':
      return [documentTable(scene, t), referenceTable(scene, t)];
    case 'duties':
      return [dutyTable(scene, t), partyTable(scene, t)];
    case 'partnership':
      return [partnerTable(scene, t), cooperationTable(scene, t)];
    case 'spread':
      return spreadTables(scene, t);
  }
}

type SceneOf<K extends Scene['kind']> = Extract<Scene, { kind: K }>;

function documentTable({ selection, folded }: SceneOf<'lineage'>, t: Translate): Table {
  const groups = new Map(folded.groups.map((group) => [group.id, groupName(group, t)]));
  const inGroups = groups.size > 0;
  return {
    title: t('table.documents'),
    columns: [
      t('fact.number'),
      t('fact.title'),
      t('fact.date'),
      t('fact.level'),
      t('fact.region'),
      t('fact.issuers'),
      t('fact.status'),
      ...(inGroups ? [t('fact.group')] : []),
    ],
    rows: selection.documents.map((document) => ({
      id: document.id,
      cells: [
        document.number ?? '',
        document.title ?? '',
        document.date ?? '',
        t(`level.${levelOf(document)}`),
        document.region?.name ?? '',
        document.issuers.map(({ name }) => name).join('、') || (document.citedIssuer ?? ''),
        t(`status.${document.status}`),
        ...(inGroups ? [groups.get(folded.groupOf.get(document.id) ?? '') ?? ''] : []),
      ],
    })),
  };
}

function referenceTable({ selection, loaded }: SceneOf<'lineage'>, t: Translate): Table {
  const name = (id: string): string => {
    const document = loaded.documents.get(id);
    return document === undefined ? id : documentName(document);
  };
  return {
    title: t('table.references'),
    columns: [t('fact.from'), t('fact.relation'), t('fact.to'), t('fact.inMeasures'), t('panel.evidence')],
    rows: selection.references.map((reference) => ({
      id: reference.id,
      cells: [
        name(reference.from.id),
        t(`relation.${reference.relation}`),
        name(reference.to.id),
        reference.measures.map(measureName).join('；'),
        reference.evidence.text ?? '',
      ],
    })),
  };
}

/** A row for each fact, also where agencies are put together. */
function dutyTable({ duties }: SceneOf<'duties'>, t: Translate): Table {
  const party = new Map(duties.parties.map((one) => [one.id, one]));
  const measure = new Map(duties.measures.map((item) => [item.id, item]));
  const folded = duties.parties.some((one) => one.folded);
  return {
    title: t('table.duties'),
    columns: [
      t('fact.measure'),
      t('fact.role'),
      t('fact.agency'),
      ...(folded ? [t('fact.group')] : []),
      t('fact.asWritten'),
      t('fact.deadline'),
      t('fact.document'),
      t('panel.evidence'),
    ],
    rows: duties.links.flatMap((link) => {
      const item = measure.get(link.measure);
      const of = party.get(link.party);
      return link.facts.map((fact) => ({
        id: link.id,
        cells: [
          item === undefined ? link.measure : measureName(item),
          t(`role.${fact.role}`),
          fact.agency.name,
          ...(folded ? [of?.folded === true ? of.name : ''] : []),
          fact.text,
          fact.deadline ?? '',
          item?.document.number ?? item?.document.title ?? '',
          fact.evidence.text ?? '',
        ],
      }));
    }),
  };
}

function partyTable({ duties }: SceneOf<'duties'>, t: Translate): Table {
  const folded = duties.parties.some((one) => one.folded);
  return {
    title: t('table.ranking'),
    columns: [
      t('fact.agency'),
      t('role.lead'),
      t('role.responsible'),
      t('role.support'),
      t('fact.measures'),
      ...memberColumns(folded, t),
    ],
    rows: duties.parties.map(({ id, name, counts, measures, agencies }) => ({
      id,
      cells: [
        name,
        counts.lead,
        counts.responsible,
        counts.support,
        measures.size,
        ...(folded ? memberCells(agencies, agencies.length) : []),
      ],
    })),
  };
}

function partnerTable({ partnership }: SceneOf<'partnership'>, t: Translate): Table {
  const folded = partnership.foldedBy !== null;
  return {
    title: t('table.ranking'),
    columns: [
      t(folded ? 'fact.group' : 'fact.agency'),
      ...(folded ? [] : [t('fact.function')]),
      t('fact.measures'),
      t('role.lead'),
      t('role.support'),
      ...memberColumns(folded, t),
    ],
    rows: partnership.partners.map(({ id, name, agencies, size, measures, leads, supports }) => ({
      id,
      cells: [
        name,
        ...(folded ? [] : [agencies[0]?.function ?? '']),
        measures,
        leads,
        supports,
        ...(folded ? memberCells(agencies, size) : []),
      ],
    })),
  };
}

/** Where agencies are put together: how many, and which. */
function memberColumns(folded: boolean, t: Translate): readonly string[] {
  return folded ? [t('fact.agencyCount'), t('fact.members')] : [];
}

function memberCells(agencies: readonly ApiAgency[], count: number): readonly (string | number)[] {
  return [count, agencies.map(({ name }) => name).join('；')];
}

function cooperationTable({ partnership }: SceneOf<'partnership'>, t: Translate): Table {
  const name = new Map(partnership.partners.map((partner) => [partner.id, partner.name]));
  return {
    title: t('table.cooperation'),
    columns: [t('fact.agency'), t('fact.agency'), t('fact.sharedMeasures')],
    rows: partnership.cooperations.map(({ id, source, target, weight }) => ({
      id,
      cells: [name.get(source) ?? source, name.get(target) ?? target, weight],
    })),
  };
}
