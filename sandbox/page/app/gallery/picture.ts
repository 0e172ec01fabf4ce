/** A picture that the page draws itself: from its own origin, as everything it shows must be. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180" width="320" height="180">
<rect width="320" height="180" fill="#cfe8d5"/><circle cx="262" cy="44" r="22" fill="#f6c453"/>
<path d="M0 120 Q80 80 160 118 T320 108 V180 H0Z" fill="#5c9a6b"/><path d="M140 180 Q165 140 160 118 L176 118 Q190 140 200 180Z" fill="#e6d3b1"/></svg>`;

export const picture = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }));
