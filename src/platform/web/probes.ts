/** Readiness: each thing that this process needs is asked how it is, none of them for longer than a second. */
import { seconds } from '../durations.ts';

/** Resolves if all is well, with figures worth knowing if there are any. Rejects if not. */
export type Probe = () => Promise<Readonly<Record<string, number>> | void>;

export interface ProbeResult {
  readonly ok: boolean;
  readonly ms: number;
  readonly details?: Readonly<Record<string, number>>;
}

export interface Readiness {
  readonly ready: boolean;
  readonly probes: Readonly<Record<string, ProbeResult>>;
}

const probeLimit = seconds(1);

/** Asks all at once. What an error says is not passed on: the answer may be public. */
export async function ask(probes: Readonly<Record<string, Probe>>, limit = probeLimit): Promise<Readiness> {
  const results = await Promise.all(
    Object.entries(probes).map(async ([name, probe]) => [name, await askOne(probe, limit)] as const),
  );
  return { ready: results.every(([, { ok }]) => ok), probes: Object.fromEntries(results) };
}

async function askOne(probe: Probe, limit: number): Promise<ProbeResult> {
  const started = performance.now();
  const ms = (): number => Math.round(performance.now() - started);
  const tooLate = Promise.withResolvers<never>();
  const timer = setTimeout(() => tooLate.reject(new Error('no answer in time')), limit);
  try {
    const details = await Promise.race([probe(), tooLate.promise]);
    return { ok: true, ms: ms(), ...(details && { details }) };
  } catch {
    return { ok: false, ms: ms() };
  } finally {
    clearTimeout(timer);
  }
}
