/** Files of a message: images are shown, anything else can be downloaded. */
import type { APIAttachment } from 'discord-api-types/v10';
import { Media } from './media.tsx';

export function Attachments({ attachments }: { readonly attachments: readonly APIAttachment[] }) {
  if (attachments.length === 0) return null;
  return (
    <div class="attachments">
      {attachments.map((attachment) =>
        attachment.content_type?.startsWith('image/') ? (
          <Media
            key={attachment.id}
            url={attachment.url}
            alt={attachment.description ?? attachment.filename}
            spoiler={isSpoiler(attachment.filename)}
          />
        ) : (
          <FileCard
            key={attachment.id}
            name={attachment.filename}
            size={attachment.size}
            url={attachment.url}
          />
        ),
      )}
    </div>
  );
}

interface FileCardProps {
  readonly name: string;
  readonly size: number | undefined;
  readonly url: string;
}

export function FileCard({ name, size, url }: FileCardProps) {
  return (
    <div class="file-card">
      <span class="file-sign" aria-hidden="true">
        📄
      </span>
      <div>
        <a href={url} download={name}>
          {name}
        </a>
        {size !== undefined && <small>{sizeInWords(size)}</small>}
      </div>
    </div>
  );
}

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

/** Discord's own mark for it is in the name. */
function isSpoiler(filename: string): boolean {
  return filename.startsWith('SPOILER_');
}
