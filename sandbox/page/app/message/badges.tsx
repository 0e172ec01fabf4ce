/** Small marks beside a name. */

/** Beside the name rather than as its colour: role colours are anybody's choice, and words must stay readable. */
export function RoleDot({ colour }: { readonly colour: string | undefined }) {
  return colour ? <span class="role-dot" style={{ background: colour }} aria-hidden="true" /> : null;
}

export function BotBadge() {
  return <span class="bot-badge">APP</span>;
}
