/** The scene as tables, for the table view and CSV. Pure. */
import { measureName } from '../agencies/agency-drawing.ts';
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
  /** Id of the thing the row stands for. */
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

function documentTable({ selection }: SceneOf<'lineage'>, t: Translate): Table {
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

function dutyTable({ duties }: SceneOf<'duties'>, t: Translate): Table {
  const party = new Map(duties.parties.map(({ id, name }) => [id, name]));
  const measure = new Map(duties.measures.map((item) => [item.id, item]));
  return {
    title: t('table.duties'),
    columns: [t('fact.measure'), t('fact.role'), t('fact.agency'), t('fact.asWritten'), t('fact.document')],
    rows: duties.links.map((link) => {
      const item = measure.get(link.measure);
      return {
        id: link.id,
        cells: [
          item === undefined ? link.measure : measureName(item),
          t(`role.${link.role}`),
          party.get(link.party) ?? link.party,
          link.facts.map(({ text }) => text).join('、'),
          item?.document.number ?? item?.document.title ?? '',
        ],
      };
    }),
  };
}

function partyTable({ duties }: SceneOf<'duties'>, t: Translate): Table {
  return {
    title: t('table.ranking'),
    columns: [t('fact.agency'), t('role.lead'), t('role.responsible'), t('role.support'), t('fact.measures')],
    rows: duties.parties.map(({ id, name, counts, measures }) => ({
      id,
      cells: [name, counts.lead, counts.responsible, counts.support, measures.size],
    })),
  };
}

function partnerTable({ partnership }: SceneOf<'partnership'>, t: Translate): Table {
  return {
    title: t('table.ranking'),
    columns: [t('fact.agency'), t('fact.function'), t('fact.measures'), t('role.lead'), t('role.support')],
    rows: partnership.partners.map(({ id, name, agencies, measures, leads, supports }) => ({
      id,
      cells: [name, agencies[0]?.function ?? '', measures, leads, supports],
    })),
  };
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
