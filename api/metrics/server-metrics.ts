import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import type { AnswerFacts } from '../http/answer-facts.ts';
import { within } from '../http/health.ts';
import { measuredGraph } from './measured-graph.ts';
import { limitsMet, outcomeOf, type Route } from './outcomes.ts';

/** What is known when a request ends. */
export interface RequestEnd {
  readonly route: Route;
  readonly status: number;
  readonly seconds: number;
  /** The client closed the connection before it had the answer. */
  readonly left: boolean;
  /** Of a GraphQL answer; undefined where it did not come to one. */
  readonly answer: AnswerFacts | undefined;
}

/** What one server tells its monitor. */
export interface ServerMetrics {
  readonly requestBegan: () => void;
  readonly requestEnded: (end: RequestEnd) => void;
  /** `form` as in `--format`; `none` where it was refused before one was chosen. */
  readonly exportEnded: (form: string, outcome: string) => void;
  /** The graph whose questions are timed. */
  readonly graph: PolicyGraph;
  readonly contentType: string;
  readonly text: () => Promise<string>;
}

/** Seconds of a request: from a look-up in memory to the time-out. */
const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** Fewer, because each is there for each question. */
const questionBuckets = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10, 30];
/** Milliseconds the store has to say what it holds. */
const patience = 5000;

/** Metrics in a registry of their own, so that servers in one process do not count for each other. */
export function serverMetrics(graph: PolicyGraph): ServerMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'zhengmai_http_requests_total',
    help: 'Requests by part of the server and HTTP status; status 0 where the client did not wait for the end',
    labelNames: ['route', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'zhengmai_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by part of the server',
    labelNames: ['route'],
    buckets: requestBuckets,
    registers,
  });
  const running = new Gauge({
    name: 'zhengmai_http_requests_running',
    help: 'Requests that are being answered, this one included',
    registers,
  });
  const operations = new Counter({
    name: 'zhengmai_graphql_requests_total',
    help: 'GraphQL requests by question (first field of the query, none where it was refused unread) and outcome (ok, left, or the code of the first error)',
    labelNames: ['question', 'outcome'],
    registers,
  });
  const limits = new Counter({
    name: 'zhengmai_limits_met_total',
    help: 'Requests refused or given up because of a limit, by limit',
    labelNames: ['limit'],
    registers,
  });
  const exports = new Counter({
    name: 'zhengmai_exports_total',
    help: 'Exports by form and outcome (sent, left, stalled, refused, busy, failed)',
    labelNames: ['form', 'outcome'],
    registers,
  });
  const questions = new Histogram({
    name: 'zhengmai_store_question_duration_seconds',
    help: 'Time of each question to the store, by its name',
    labelNames: ['question'],
    buckets: questionBuckets,
    registers,
  });
  const failures = new Counter({
    name: 'zhengmai_store_question_failures_total',
    help: 'Questions to the store that failed, by name; those whose request was over do not count',
    labelNames: ['question'],
    registers,
  });
  const up = new Gauge({
    name: 'zhengmai_store_up',
    help: '1 if the store answered just now, else 0',
    registers,
  });
  const held = new Gauge({
    name: 'zhengmai_documents_held',
    help: 'Documents held in the store; absent while it does not answer',
    registers,
  });
  const askStore = async (): Promise<void> => {
    try {
      const asked = graph.under(AbortSignal.timeout(patience)).stats();
      held.set((await within(patience, asked)).documents.held);
      up.set(1);
    } catch {
      held.remove();
      up.set(0);
    }
  };

  return {
    graph: measuredGraph(graph, (question, seconds, outcome) => {
      questions.observe({ question }, seconds);
      if (outcome === 'failed') failures.inc({ question });
    }),
    requestBegan: () => running.inc(),
    requestEnded: ({ route, status, seconds, left, answer }) => {
      running.dec();
      requests.inc({ route, status: left ? 0 : status });
      durations.observe({ route }, seconds);
      if (answer === undefined) return;
      operations.inc({ question: answer.question ?? 'none', outcome: outcomeOf(answer.codes, left) });
      for (const limit of limitsMet(answer.codes)) limits.inc({ limit });
    },
    exportEnded: (form, outcome) => {
      exports.inc({ form, outcome });
      if (outcome === 'busy') limits.inc({ limit: 'exports_at_once' });
    },
    contentType: registry.contentType,
    text: async () => {
      await askStore();
      return registry.metrics();
    },
  };
}
