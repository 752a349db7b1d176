/** What is drawn, as sortable tables: the way in for keyboards and screen readers. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { tableCsv } from '../export/csv.ts';
import { download } from '../export/download.ts';
import { tablesOf, type Table } from '../scene/table.ts';
import type { Scene } from '../scene/scene.ts';
import { useApp } from './app-context.ts';

export function TableView({ scene }: { readonly scene: Scene }): JSX.Element {
  const { t } = useApp();
  const tables = useMemo(() => tablesOf(scene, t), [scene, t]);
  return (
    <div class="table-view" tabIndex={0} role="region" aria-label={t('display.table')}>
      <p class="table-caption">{scene.caption}</p>
      {tables.map((table) => (
        <SortableTable key={table.title} table={table} />
      ))}
    </div>
  );
}

/** Rows of a long table that are there before the reader asks for all. */
const shownAtFirst = 500;

interface Sorting {
  readonly column: number;
  readonly descending: boolean;
}

function SortableTable({ table }: { readonly table: Table }): JSX.Element {
  const { t, state, select } = useApp();
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const rows = useMemo(() => sorted(table.rows, sorting), [table, sorting]);
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, shownAtFirst);
  return (
    <section class="table-section">
      <header>
        <h2>
          {table.title} <span class="count">{table.rows.length}</span>
        </h2>
        <button
          type="button"
          onClick={() => download(`${table.title}.csv`, new Blob([tableCsv(table)], { type: 'text/csv' }))}
        >
          {t('table.csv')}
        </button>
      </header>
      <table aria-label={table.title}>
        <thead>
          <tr>
            {table.columns.map((name, column) => {
              const current = sorting?.column === column ? sorting : null;
              return (
                <th
                  key={column}
                  scope="col"
                  aria-sort={current === null ? 'none' : current.descending ? 'descending' : 'ascending'}
                >
                  <button
                    type="button"
                    onClick={() =>
                      setSorting({ column, descending: current !== null && !current.descending })
                    }
                  >
                    {name}
                    <span aria-hidden="true">{current === null ? '' : current.descending ? ' ▼' : ' ▲'}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody lang="zh-CN">
          {shown.map((row) => (
            <tr key={`${row.id} ${row.cells.join(' ')}`} class={row.id === state.selection ? 'chosen' : ''}>
              {row.cells.map((cell, column) =>
                column === 0 ? (
                  <th scope="row">
                    <button
                      type="button"
                      class="link"
                      aria-pressed={row.id === state.selection}
                      onClick={() => select(row.id)}
                    >
                      {cell === '' ? (row.cells.find((other) => other !== '') ?? row.id) : cell}
                    </button>
                  </th>
                ) : (
                  <td class={typeof cell === 'number' ? 'figure' : isDate(cell) ? 'date-cell' : ''}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <button type="button" class="more-rows" onClick={() => setAll(true)}>
          {t('table.more', { count: rows.length - shown.length })}
        </button>
      )}
    </section>
  );
}

/** Must not be broken into two lines. */
function isDate(cell: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(cell);
}

const chineseOrder = new Intl.Collator('zh-CN', { numeric: true });

function sorted(rows: Table['rows'], sorting: Sorting | null): Table['rows'] {
  if (sorting === null) return rows;
  const sign = sorting.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one, other] = [a.cells[sorting.column] ?? '', b.cells[sorting.column] ?? ''];
    return (
      sign *
      (typeof one === 'number' && typeof other === 'number'
        ? one - other
        : chineseOrder.compare(String(one), String(other)))
    );
  });
}
