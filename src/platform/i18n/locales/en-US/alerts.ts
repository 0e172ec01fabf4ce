/** Words of what Discord is told to look for: it asks a person to look, and does nothing else. */
export default {
  look: 'Discord found words in this message that it looks for here. Please read it where it stands: most of them mean no danger. Nothing was done, and whoever wrote it was told nothing.',
} as const;
