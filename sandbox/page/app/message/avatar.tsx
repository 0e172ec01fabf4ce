/** A round picture of somebody: their initial on a colour that is always theirs. Nothing is fetched. */

/** Dark enough for white letters. */
const grounds = [
  '#8a3ffc',
  '#b3305f',
  '#a04b00',
  '#2f6f3e',
  '#0b6e7a',
  '#3358c9',
  '#7a4a2b',
  '#5b5f97',
] as const;

export function Avatar({
  id,
  name,
  size = 40,
}: {
  readonly id: string;
  readonly name: string;
  readonly size?: number;
}) {
  return (
    <svg class="avatar" viewBox="0 0 40 40" width={size} height={size} aria-hidden="true" focusable="false">
      <circle cx="20" cy="20" r="20" fill={groundOf(id)} />
      <text x="20" y="26.5" text-anchor="middle">
        {initial(name)}
      </text>
    </svg>
  );
}

function groundOf(id: string): string {
  let sum = 0;
  for (const digit of id) sum = (sum * 31 + (digit.codePointAt(0) ?? 0)) % 9973;
  return grounds[sum % grounds.length] ?? grounds[0];
}

function initial(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? '?';
}
