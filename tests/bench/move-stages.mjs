/**
 * What a browser's trace says of each move of a slider: from the key press ('move') to the end of the first commit behind
 * 'drawn', in stages that follow each other and add up to the whole. 'put' is the element's own update of the page.
 */
import { median, quantile } from './figures.mjs';

/** Kinds of events that are needed. */
export const categories = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** The thread that has the page's marks. */
export function mainThread(events) {
  const { pid, tid } = events.find(({ name, cat }) => name === 'drawn' && cat.includes('user_timing'));
  return events.filter((event) => event.pid === pid && event.tid === tid).toSorted(byTime);
}
const byTime = (a, b) => a.ts - b.ts;
const endOf = ({ ts, dur = 0 }) => ts + dur;

/** One object a move that led to new charts: milliseconds of each stage, and of all. */
export function stagesOfMoves(events) {
  const main = mainThread(events);
  const process = events.filter(({ pid }) => pid === main[0].pid).toSorted(byTime);
  const moves = main.filter(({ name }) => name === 'move');
  return moves
    .map((move, index) => {
      const within = ({ ts }) => ts >= move.ts && ts < (moves[index + 1]?.ts ?? Number.POSITIVE_INFINITY);
      return stagesOf(move, main.filter(within), process.filter(within));
    })
    .filter((stages) => stages !== undefined);
}

function stagesOf(move, main, process) {
  const drawn = main.find(({ name }) => name === 'drawn');
  const commit = drawn && main.find((event) => isSlice(event, 'Commit') && endOf(event) > drawn.ts);
  if (!commit) return undefined;
  const { put, putEnd } = updateAround(main, drawn);
  const frame = main.find(
    (event) => isSlice(event, 'RunTask') && event.ts <= commit.ts && endOf(event) >= commit.ts,
  );
  const { asked, began, done, heard } = lastAnswer(main, process, put.ts);
  const inFrame = put.ts >= frame.ts; // there was no time ahead of it
  const between = {
    input: asked - move.ts,
    sent: began - asked,
    worker: done - began,
    answered: heard - done,
    handled: put.ts - (inFrame ? frame.ts : heard),
    put: putEnd.ts - put.ts,
    waited: Math.max(0, frame.ts - (inFrame ? heard : putEnd.ts)),
    painted: endOf(commit) - (inFrame ? putEnd.ts : frame.ts),
  };
  const total = endOf(commit) - move.ts;
  return Object.fromEntries(Object.entries({ ...between, total }).map(([name, time]) => [name, time / 1000]));
}

const isSlice = ({ name, ph }, wanted) => name === wanted && ph === 'X';

/** Begin and end of the update within which charts were drawn; the page's clock is a tenth of a millisecond coarse. */
function updateAround(main, drawn) {
  const bounds = main.filter(({ name }) => name === 'put');
  const put = bounds.findLast(({ ph, ts }) => ph === 'b' && ts <= drawn.ts);
  return { put, putEnd: bounds.find(({ ph, ts }) => ph === 'e' && ts >= put.ts) };
}

/** The worker's answer that came last before the update, and what it was an answer to. */
function lastAnswer(main, process, until) {
  const sent = new Map(
    process
      .filter(({ name, ph }) => name === 'SchedulePostMessage' && ph === 'I')
      .map((event) => [traceId(event), event]),
  );
  const received = process.filter((event) => isSlice(event, 'HandlePostMessage') && sent.has(traceId(event)));
  const page = main[0].tid;
  const answer = received.findLast(({ tid, ts }) => tid === page && ts < until);
  const answered = sent.get(traceId(answer));
  const request = received.find(({ tid, ts }) => tid === answered.tid && ts < answered.ts);
  const asked = sent.get(traceId(request)).ts;
  const done = Math.min(answered.ts, answer.ts); // a thread that is interrupted notes late that it has sent
  return { asked, began: request.ts, done, heard: answer.ts };
}
const traceId = ({ args }) => args.data.traceId;

/** Median and 95th percentile of each stage. */
export function summary(moves) {
  return Object.fromEntries(
    Object.keys(moves[0]).map((stage) => {
      const times = moves.map((move) => move[stage]);
      return [stage, { median: median(times), percentile95: quantile(times, 0.95) }];
    }),
  );
}
