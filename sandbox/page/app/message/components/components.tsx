/** Every kind of component that a message can have, old rows and Components V2 alike. Source: components/reference. */
import { useMemo } from 'preact/hooks';
import { ComponentType as Type } from 'discord-api-types/v10';
import type { APIMessage, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { Markdown } from '../markdown/markdown.tsx';
import { placed } from '../placed.ts';
import { useTrying } from '../trying.ts';
import { ActionRow } from './action-row.tsx';
import { Container } from './container.tsx';
import { FilePart, Gallery, Section } from './parts.tsx';
import { UsingContext } from './using.ts';

export function Components({ message }: { readonly message: APIMessage }) {
  const trying = useTrying();
  const using = useMemo(() => ({ message, ...trying }), [message, trying]);
  if (!message.components?.length) return null;
  return (
    <UsingContext.Provider value={using}>
      <div class="components">
        {placed(message.components).map(({ item, key }) => (
          <Part key={key} part={item} />
        ))}
      </div>
      {trying.trouble && (
        <p class="trouble" role="alert">
          <span aria-hidden="true">⚠</span> {trying.trouble}
        </p>
      )}
    </UsingContext.Provider>
  );
}

function Part({ part }: { readonly part: APIMessageTopLevelComponent }) {
  switch (part.type) {
    case Type.ActionRow:
      return <ActionRow row={part} />;
    case Type.TextDisplay:
      return <Markdown text={part.content} />;
    case Type.Section:
      return <Section section={part} />;
    case Type.MediaGallery:
      return <Gallery gallery={part} />;
    case Type.File:
      return <FilePart file={part} />;
    case Type.Separator:
      return (
        <hr
          class={`separator ${part.divider === false ? 'separator-bare' : ''} ${part.spacing === 2 ? 'separator-wide' : ''}`}
        />
      );
    case Type.Container:
      return (
        <Container container={part}>
          {placed(part.components).map(({ item, key }) => (
            <Part key={key} part={item} />
          ))}
        </Container>
      );
  }
}
