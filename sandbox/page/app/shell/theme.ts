/** Light or dark: as the system says, until somebody chooses. */
import { effect, signal } from '@preact/signals';

export type Theme = 'system' | 'light' | 'dark';

const order: readonly Theme[] = ['system', 'dark', 'light'];
const kept = localStorage.getItem('theme');

export const theme = signal<Theme>(read(kept));

// Chosen in another window, or around the frame in which this page is shown.
addEventListener('storage', ({ key, newValue }) => {
  if (key === 'theme') theme.value = read(newValue);
});

effect(() => {
  if (theme.value === 'system') {
    delete document.documentElement.dataset['theme'];
    localStorage.removeItem('theme');
    return;
  }
  document.documentElement.dataset['theme'] = theme.value;
  localStorage.setItem('theme', theme.value);
});

function read(word: string | null): Theme {
  return word === 'light' || word === 'dark' ? word : 'system';
}

export function nextTheme(): void {
  theme.value = order[(order.indexOf(theme.value) + 1) % order.length] ?? 'system';
}
