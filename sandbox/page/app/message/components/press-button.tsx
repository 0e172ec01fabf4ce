/** A button of a message in any of Discord's styles; pressed, it waits for its bot in plain sight. */
import { ButtonStyle } from 'discord-api-types/v10';
import type { APIButtonComponent, APIMessageComponentEmoji } from 'discord-api-types/v10';
import { useAround } from '../around.ts';
import { useUsing } from './using.ts';

const looks: Readonly<Record<ButtonStyle, string>> = {
  [ButtonStyle.Primary]: 'button-primary',
  [ButtonStyle.Secondary]: '',
  [ButtonStyle.Success]: 'button-success',
  [ButtonStyle.Danger]: 'button-danger',
  [ButtonStyle.Link]: 'button-link',
  [ButtonStyle.Premium]: 'button-primary',
};

export function PressButton({ button }: { readonly button: APIButtonComponent }) {
  const { acting } = useAround();
  const { message, pending, trying } = useUsing();
  const look = `button ${looks[button.style]}`;
  if (button.style === ButtonStyle.Premium)
    return (
      <button type="button" class={look} disabled>
        A purchase, which this sandbox has none of
      </button>
    );
  const words = (
    <>
      {button.emoji && <EmojiText emoji={button.emoji} />} {button.label}
    </>
  );
  if (button.style === ButtonStyle.Link)
    return button.disabled ? (
      <button type="button" class={look} disabled>
        {words} <span aria-hidden="true">↗</span>
      </button>
    ) : (
      <a class={look} href={button.url} target="_blank" rel="noopener noreferrer">
        {words} <span aria-hidden="true">↗</span>
      </a>
    );
  const { custom_id: customId } = button;
  const waiting = pending.has(customId);
  return (
    <button
      type="button"
      class={look}
      disabled={button.disabled}
      aria-busy={waiting || undefined}
      onClick={() => void trying(customId, () => acting.press(message.id, customId))}
    >
      {words}
      {waiting && (
        <span class="button-waiting">
          <span class="thinking-dots" aria-hidden="true" />
          <span class="unseen">, waiting for the application</span>
        </span>
      )}
    </button>
  );
}

/** An emoji as text; one of a server's own by its name. */
function EmojiText({ emoji }: { readonly emoji: APIMessageComponentEmoji }) {
  return emoji.id ? <span class="custom-emoji">:{emoji.name}:</span> : <span>{emoji.name}</span>;
}
