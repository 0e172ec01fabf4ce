/** A card around other components, with an accent along its edge; covered while it is a spoiler. */
import type { ComponentChildren } from 'preact';
import type { APIContainerComponent } from 'discord-api-types/v10';
import { Covered } from '../markdown/spoiler.tsx';

interface ContainerProps {
  readonly container: APIContainerComponent;
  readonly children: ComponentChildren;
}

export function Container({ container, children }: ContainerProps) {
  const accent = container.accent_color;
  const edge =
    accent === null || accent === undefined ? undefined : `#${accent.toString(16).padStart(6, '0')}`;
  return (
    <div class="container" style={edge ? { borderInlineStartColor: edge } : {}} data-accent={edge}>
      <Covered spoiler={container.spoiler === true}>
        <div class="container-parts">{children}</div>
      </Covered>
    </div>
  );
}
