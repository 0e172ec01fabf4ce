/** `<t:…>` in the viewer's own zone and language; the relative style counts along with the community's clock. */
import { timeInWords } from '../time.ts';
import type { TimeStyle } from '../time.ts';
import { useAround } from '../around.ts';

export function Timestamp({ at, style }: { readonly at: number; readonly style: TimeStyle }) {
  const { now } = useAround();
  // Only the relative style reads the clock: the others need not be drawn again every second.
  const words = timeInWords(at, style, style === 'R' ? now.value : at);
  return (
    <time class="timestamp" dateTime={new Date(at).toISOString()} title={timeInWords(at, 'F', at)}>
      {words}
    </time>
  );
}
