/** The parts of Components V2 that show something: sections, galleries and files. */
import { ComponentType as Type } from 'discord-api-types/v10';
import type { APIFileComponent, APIMediaGalleryComponent, APISectionComponent } from 'discord-api-types/v10';
import { FileCard } from '../attachments.tsx';
import { Markdown } from '../markdown/markdown.tsx';
import { Covered } from '../markdown/spoiler.tsx';
import { Media } from '../media.tsx';
import { placed } from '../placed.ts';
import { PressButton } from './press-button.tsx';
import { useUsing } from './using.ts';

export function Section({ section }: { readonly section: APISectionComponent }) {
  const { accessory } = section;
  return (
    <div class="section">
      <div class="section-words">
        {placed(section.components).map(({ item, key }) => (
          <Markdown key={key} text={item.content} />
        ))}
      </div>
      {accessory.type === Type.Thumbnail ? (
        <Media
          class="thumbnail"
          url={accessory.media.url}
          alt={accessory.description}
          spoiler={accessory.spoiler}
        />
      ) : (
        <PressButton button={accessory} />
      )}
    </div>
  );
}

export function Gallery({ gallery }: { readonly gallery: APIMediaGalleryComponent }) {
  return (
    <div class={gallery.items.length > 1 ? 'gallery gallery-several' : 'gallery'}>
      {placed(gallery.items).map(({ item, key }) => (
        <Media key={key} url={item.media.url} alt={item.description} spoiler={item.spoiler} />
      ))}
    </div>
  );
}

export function FilePart({ file }: { readonly file: APIFileComponent }) {
  const { message } = useUsing();
  const attachment = message.attachments.find(({ url }) => url === file.file.url);
  const name = file.name ?? attachment?.filename ?? file.file.url.split('/').at(-1) ?? 'file';
  return (
    <Covered spoiler={file.spoiler === true}>
      <FileCard name={name} size={file.size ?? attachment?.size} url={file.file.url} />
    </Covered>
  );
}
