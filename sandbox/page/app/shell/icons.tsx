/** The few signs of the shell, drawn here: not every machine has a font with pictures. */

const paths = {
  people:
    'M8 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm0 2c-3 0-6 1.500-6 4v1h12v-1c0-2.500-3-4-6-4Zm6.500-2a2.500 2.500 0 1 0-1.600-4.400 5 5 0 0 1 0 3.800c.5.400 1 .600 1.600.600Zm.500 2c-.600 0-1.100.100-1.700.200 1.400.9 2.200 2.200 2.200 3.800v1h3v-1c0-2.300-1.800-4-3.500-4Z',
  calendar:
    'M6 2v2H4a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1V5a1 1 0 0 0-1-1h-2V2h-2v2H8V2Zm-1 6h10v7H5Zm2 2v2h2v-2Z',
  voice: 'M9 3 5 7H2v6h3l4 4Zm3 3.500a5 5 0 0 1 0 7l1.200 1.200a6.700 6.700 0 0 0 0-9.400Z',
  announcements: 'M3 8v4h2l1 4h2l-1-4h1l7 4V4L8 8Z',
  forum: 'M3 4h14v9h-7l-4 3v-3H3Zm3 3v1.500h8V7Zm0 2.500V11h5V9.500Z',
  thread: 'M5 3v7a3 3 0 0 0 3 3h5v3l4-4-4-4v3H8a1 1 0 0 1-1-1V3Z',
  menu: 'M3 5h14v2H3Zm0 4h14v2H3Zm0 4h14v2H3Z',
  plus: 'M9 3h2v6h6v2h-6v6H9v-6H3V9h6Z',
  close: 'm5 3.600 5 5 5-5L16.400 5l-5 5 5 5-1.400 1.400-5-5-5 5L3.600 15l5-5-5-5Z',
} as const;

export type IconName = keyof typeof paths;

/** For the eye alone: what it stands for is said in words beside it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
