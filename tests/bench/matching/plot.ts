/** `npm run docs:matching`: draws how many find somebody, into docs/pictures/. */
import { writeFileSync } from 'node:fs';
import { coverage } from './coverage.ts';
import type { Coverage } from './coverage.ts';

const [width, height, left, right, top, bottom] = [680, 360, 56, 190, 44, 48];
const lowest = 0.5;
const shares = coverage();
const x = (peers: number) => left + ((peers - 2) / 6) * (width - left - right);
const y = (share: number) => top + ((1 - share) / (1 - lowest)) * (height - top - bottom);

/** Told apart by their dashes and names as well as by colour; the greys and colours read on white and on black. */
const lines: readonly { of: (share: Coverage) => number; name: string; colour: string; dash: string }[] = [
  { of: ({ most }) => most, name: 'most people (Kindred)', colour: '#1a8f5a', dash: '' },
  { of: ({ heaviest }) => heaviest, name: 'most weight', colour: '#3b82d0', dash: '8 4' },
  { of: ({ greedy }) => greedy, name: 'best pair first', colour: '#c2632b', dash: '2 4' },
];

const grid = [0.5, 0.6, 0.7, 0.8, 0.9, 1].map(
  (share) =>
    `<line x1="${left}" x2="${width - right}" y1="${y(share)}" y2="${y(share)}" stroke="#888" stroke-opacity=".35"/>` +
    text(left - 8, y(share) + 4, `${100 * share} %`, 'end'),
);
const ticks = shares.map(({ peers }) => text(x(peers), height - bottom + 20, String(peers), 'middle'));
const drawn = lines.map(({ of, name, colour, dash }, index) => {
  const points = shares.map((share) => `${x(share.peers).toFixed(1)},${y(of(share)).toFixed(1)}`).join(' ');
  const at = height - bottom - 70 + 24 * index;
  const key = `<line x1="${width - right + 12}" x2="${width - right + 36}" y1="${at - 4}" y2="${at - 4}" stroke="${colour}" stroke-width="3" stroke-dasharray="${dash}"/>`;
  return (
    `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="3" stroke-dasharray="${dash}"/>` +
    key +
    text(width - right + 42, at, name, 'start')
  );
});

const parts = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Share of people matched, by how many peers fit each" font-family="system-ui, sans-serif" font-size="12">`,
  text(left, 20, 'People of a small pool who find somebody', 'start'),
  ...grid,
  ...ticks,
  text((left + width - right) / 2, height - 8, 'peers who fit each person, on average', 'middle'),
  ...drawn,
  '</svg>',
];
writeFileSync(
  new URL('../../../docs/pictures/matching-coverage.svg', import.meta.url),
  `${parts.join('\n')}\n`,
);

function text(atX: number, atY: number, words: string, anchor: string): string {
  return `<text x="${atX.toFixed(1)}" y="${atY.toFixed(1)}" text-anchor="${anchor}" fill="#808080">${words}</text>`;
}
