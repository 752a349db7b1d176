import type { Latency } from './measure.ts';
import type { Question } from './question.ts';

/** What one way of asking took, for one question, size and number of clients. */
export interface Cell extends Latency {
  readonly question: string;
  readonly size: number;
  readonly clients: number;
  readonly way: 'ours' | 'rival' | 'floor';
  /** Values in an answer, on average. */
  readonly answerSize: number;
}

/** Ratios first; milliseconds only to say of what they are ratios. */
export function printNeo4jTables(questions: readonly Question[], cells: readonly Cell[]): void {
  const sizes = [...new Set(cells.map(({ size }) => size))];
  for (const clients of new Set(cells.map((cell) => cell.clients))) {
    for (const size of sizes) {
      console.log(`\n### ${size} 份文件 documents, ${clients} 个客户端 clients\n`);
      console.log('| question | ours ÷ floor | p95 | ours ÷ rival | p95 | ours, ms | rival | floor |');
      console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
      for (const { name } of questions) {
        const of = (way: Cell['way']): Cell | undefined =>
          cells.find(
            (cell) =>
              cell.question === name && cell.size === size && cell.clients === clients && cell.way === way,
          );
        const [ours, rival, floor] = [of('ours'), of('rival'), of('floor')];
        console.log(
          `| ${name} | ${ratio(ours?.median, floor?.median)} | ${ratio(ours?.p95, floor?.p95)} | ` +
            `${ratio(ours?.median, rival?.median)} | ${ratio(ours?.p95, rival?.p95)} | ` +
            `${ms(ours)} | ${ms(rival)} | ${ms(floor)} |`,
        );
      }
    }
  }
}

/** How medians grow with the number of documents. */
export function printGrowth(questions: readonly Question[], cells: readonly Cell[]): void {
  const sizes = [...new Set(cells.map(({ size }) => size))];
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (first === undefined || last === undefined || first === last) return;
  console.log(`\n### 增长 growth, ${first} → ${last} 份文件 documents\n`);
  console.log('| question | clients | answer | ours | rival | floor |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const { name } of questions) {
    for (const clients of new Set(cells.map((cell) => cell.clients))) {
      const of = (way: Cell['way'], size: number): Cell | undefined =>
        cells.find(
          (cell) =>
            cell.question === name && cell.size === size && cell.clients === clients && cell.way === way,
        );
      const growth = (way: Cell['way']): string => ratio(of(way, last)?.median, of(way, first)?.median);
      const answer = ratio(of('ours', last)?.answerSize, of('ours', first)?.answerSize);
      console.log(
        `| ${name} | ${clients} | ${answer} | ${growth('ours')} | ${growth('rival')} | ${growth('floor')} |`,
      );
    }
  }
}

/** What the rival cannot be asked, or not quite as ours. */
export function printRivalNotes(questions: readonly Question[]): void {
  console.log('\n### @neo4j/graphql\n');
  for (const { name, rival, rivalNote } of questions) {
    if (typeof rival === 'string') console.log(`- ${name}: 不能问 cannot be asked: ${rival}`);
    else if (rivalNote !== undefined) console.log(`- ${name}: ${rivalNote}`);
  }
}

function ratio(a: number | undefined, b: number | undefined): string {
  return a === undefined || b === undefined ? '–' : (a / b).toFixed(2);
}

function ms(cell: Cell | undefined): string {
  return cell === undefined ? '–' : cell.median.toFixed(1);
}
