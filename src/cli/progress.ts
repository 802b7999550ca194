/** Where progress is shown: a terminal, or a file or pipe that keeps every line. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  /** So many are done now; `note` says what is at hand. */
  to(done: number, note?: string): void;
  /** Leaves the last state on a line of its own. */
  end(): void;
}

interface Subject {
  /** What is counted, such as `records`. */
  what: string;
  /** Null if nobody knows. */
  total: number | null;
  /** Whether the total is an estimate. */
  isEstimate?: boolean;
  /** Whether all of them take about as long, so that a rate and the time left can be told. */
  isEven?: boolean;
  /** Whether there is nothing to say, except on a terminal, if the whole takes less time than there is between two lines. */
  isSilentIfShort?: boolean;
  /** How many were done before, by another process. */
  from?: number;
  screen?: Screen;
  /** Milliseconds. */
  now?: () => number;
}

const DRAW_MS = 200;
const TICK_MS = 1_000;
const LINE_MS = 10_000;
const BAR = 24;

/**
 * Shows how far something has come, how fast it goes and how long it will take: a bar on a terminal, else plain lines.
 * Always on the standard error output: what a command writes to the other one is for programs.
 */
export function showProgress({
  what,
  total,
  from = 0,
  isEstimate = false,
  isEven = true,
  isSilentIfShort = false,
  screen = process.stderr,
  now = () => performance.now(),
}: Subject): Progress {
  const isTerminal = screen.isTTY === true;
  const start = now();
  let shown = isTerminal ? Number.NEGATIVE_INFINITY : start;
  let done = from;
  let at = '';
  let length = 0;
  let isShown = false;

  const stateAt = (time: number) => {
    const seconds = Math.max((time - start) / 1000, 0.001);
    const rate = (done - from) / seconds;
    const of = isEstimate ? 'of about' : 'of';
    const parts = [
      total === null ? `${asText(done)} ${what}` : `${asText(done)} ${of} ${asText(total)} ${what}`,
    ];
    if (isEven && done > from)
      parts.push(`${asText(rate >= 10 ? Math.round(rate) : Number(rate.toFixed(1)))}/s`);
    if (isEven && total !== null && done < total && rate > 0)
      parts.push(`${duration((total - done) / rate)} left`);
    if (total === null || done >= total) parts.push(`in ${duration(seconds)}`);
    return `${parts.join(', ')}${at && `: ${at}`}`;
  };
  const draw = (time: number, end: string) => {
    shown = time;
    isShown = true;
    if (!isTerminal) return screen.write(`${stateAt(time)}\n`);
    const bar = total === null || total === 0 ? '' : `${barAt(done / total)} `;
    const line = `${bar}${stateAt(time)}`.slice(0, (screen.columns || 80) - 1);
    screen.write(`\r${line.padEnd(length)}${end}`);
    length = line.length;
  };
  const drawIfDue = (everyMs: number) => {
    const time = now();
    if (time - shown >= everyMs) draw(time, '');
  };
  // One step may take longer than it takes to wonder whether anything happens.
  const ticking = setInterval(() => drawIfDue(isTerminal ? TICK_MS : LINE_MS), TICK_MS).unref();
  return {
    to(count, note = '') {
      done = count;
      at = note;
      drawIfDue(isTerminal ? DRAW_MS : LINE_MS);
    },
    end() {
      clearInterval(ticking);
      at = '';
      if (isShown || !isSilentIfShort) draw(now(), '\n');
    },
  };
}

const asText = (count: number) => count.toLocaleString('en-US');

function barAt(share: number): string {
  const full = Math.min(Math.floor(share * BAR), BAR);
  return `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}] ${String(Math.floor(share * 100)).padStart(3)} %`;
}

function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
