/** A small xAPI record store on 127.0.0.1 that launches cmi5 and refuses what does not conform. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// biome-ignore lint/suspicious/noExplicitAny: statements come from outside
type Json = any;

export interface RecordStore {
  url: string;
  statements: Json[];
  /** What was refused, and why. */
  refusals: string[];
  states: Map<string, string>;
  /** Answers 503 to everything while it is set. */
  down: boolean;
  /** Where the statements of this session begin. */
  start: number;
  /** Another launch: what may be told once in a session may be told again. */
  relaunch(): void;
  close(): Promise<void>;
}
export const registration = '7c1d9c0e-7a53-4e0b-9a57-0d8b8a2f1c11';
export const actor = {
  objectType: 'Agent',
  name: 'Ada Lovelace',
  account: { homePage: 'https://lms.example', name: 'ada' },
};
export const activityId = 'https://lms.example/au/quiz';
const auth = 'Basic dG9rZW46dG9rZW4=';
const verbs = 'http://adlnet.gov/expapi/verbs/';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const iri = /^[a-z][a-z0-9+.-]*:.+/i;
const cmi5Category = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const moveOnCategory = 'https://w3id.org/xapi/cmi5/context/categories/moveon';

/** Why a statement does not conform (xAPI 1.0.3, part 2; cmi5 Quartz, 9), or nothing. */
export function fault(
  statement: Json,
  earlier: readonly Json[],
  cmi5: boolean,
  before: readonly Json[] = [],
): string | undefined {
  const { id, actor: who, verb, object, result, context, timestamp } = statement ?? {};
  if (!uuid.test(id ?? '')) return 'no id';
  if (JSON.stringify(who?.account) !== JSON.stringify(actor.account)) return 'another actor';
  if (!iri.test(verb?.id ?? '') || typeof verb.display !== 'object') return 'no verb';
  if (!iri.test(object?.id ?? '')) return 'no object';
  if (Number.isNaN(Date.parse(timestamp ?? ''))) return 'no timestamp';
  if (result?.duration !== undefined && !/^PT?[\d.]+[SMH]?/.test(result.duration)) return 'no duration';
  const score = result?.score;
  if (score && (score.scaled < -1 || score.scaled > 1 || score.raw < score.min || score.raw > score.max))
    return 'score out of range';
  if (object.definition?.interactionType && typeof result?.response !== 'string') return 'no response';
  if (!cmi5) return undefined;
  if (context?.registration !== registration) return 'another registration';
  const categories: string[] = (context.contextActivities?.category ?? []).map(
    (activity: Json) => activity.id,
  );
  const name = String(verb.id).replace(verbs, '');
  const names = (list: readonly Json[]) => list.map((other) => String(other.verb.id).replace(verbs, ''));
  const told = names(earlier);
  const inRegistration = names([...before, ...earlier]);
  if (told.includes('terminated')) return `${name} after terminated`;
  if (told.length === 0 && name !== 'initialized') return `${name} before initialized`;
  const defined = ['initialized', 'completed', 'passed', 'failed', 'terminated'];
  if (!defined.includes(name)) return undefined;
  if (!categories.includes(cmi5Category)) return `${name} without its category`;
  if (told.includes(name)) return `${name} twice`;
  if (['completed', 'passed'].includes(name) && inRegistration.includes(name))
    return `${name} twice in a registration`;
  if (name === 'failed' && inRegistration.includes('passed')) return 'failed after passed';
  if (object.id !== activityId) return `${name} on another activity`;
  const moves = ['completed', 'passed', 'failed'].includes(name);
  if (moves !== categories.includes(moveOnCategory)) return `${name} with the wrong categories`;
  if (['completed', 'passed', 'failed', 'terminated'].includes(name) && !result?.duration)
    return `${name} without a duration`;
  return undefined;
}

export async function startRecordStore(cmi5 = true, launchData: Json = {}): Promise<RecordStore> {
  const store: RecordStore = {
    url: '',
    statements: [],
    refusals: [],
    states: new Map(),
    down: false,
    start: 0,
    relaunch: () => {
      store.start = store.statements.length;
    },
    close: async () => {},
  };
  const launch = {
    contextTemplate: {
      contextActivities: { grouping: [{ objectType: 'Activity', id: 'https://lms.example/course' }] },
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's1' },
    },
    launchMode: 'Normal',
    moveOn: 'CompletedAndPassed',
    masteryScore: 0.6,
    ...launchData,
  };
  const server = createServer(async (request, response) => {
    allowAll(response);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (store.down) return void response.writeHead(503).end();
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/fetch') return void json(response, { 'auth-token': auth.slice('Basic '.length) });
    if (request.headers.authorization !== auth)
      return void refuse(store, response, 401, `not allowed: ${pathname}`);
    if (!request.headers['x-experience-api-version']) return void refuse(store, response, 400, 'no version');
    const body = await read(request);
    if (pathname === '/xapi/statements') return void take(store, response, body, cmi5);
    if (pathname === '/xapi/agents/profile') return void json(response, { languagePreference: 'en' });
    if (pathname !== '/xapi/activities/state') return void refuse(store, response, 404, pathname);
    const key = searchParams.get('stateId') ?? '';
    if (key === 'LMS.LaunchData') return void json(response, launch);
    if (request.method === 'GET') {
      const kept = store.states.get(key);
      return void (kept === undefined
        ? response.writeHead(404).end()
        : response
            .writeHead(200, { 'Content-Type': kept.startsWith('{') ? 'application/json' : 'text/plain' })
            .end(kept));
    }
    store.states.set(key, body);
    response.writeHead(204).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  store.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  store.close = () =>
    new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return store;
}

function take(store: RecordStore, response: ServerResponse, body: string, cmi5: boolean): void {
  const list = parsed(body);
  const reason = list ? firstFault(store, list, cmi5) : 'no JSON';
  if (reason) refuse(store, response, 400, reason);
  else
    json(
      response,
      list?.map(({ id }) => id),
    );
}

function parsed(body: string): Json[] | undefined {
  try {
    const given = JSON.parse(body);
    return Array.isArray(given) ? given : [given];
  } catch {
    return undefined;
  }
}

/** Keeps those before it. */
function firstFault(store: RecordStore, list: readonly Json[], cmi5: boolean): string | undefined {
  for (const statement of list) {
    const { start, statements } = store;
    const reason = fault(statement, statements.slice(start), cmi5, statements.slice(0, start));
    if (reason) return reason;
    store.statements.push(statement);
  }
  return undefined;
}

function refuse(store: RecordStore, response: ServerResponse, status: number, reason: string): void {
  store.refusals.push(reason);
  response.writeHead(status).end(reason);
}

const json = (response: ServerResponse, value: unknown) =>
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));

function allowAll(response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader(
    'Access-Control-Allow-Headers',
    '*, Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match',
  );
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE');
  response.setHeader('Access-Control-Expose-Headers', '*');
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
