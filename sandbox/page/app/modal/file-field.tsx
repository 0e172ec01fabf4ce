/** A file upload of a modal: files are picked, seen, and can be left out again. */
import type { APIFileUploadComponent } from 'discord-api-types/v10';
import { PickedFiles } from '../compose/picked-files.tsx';
import { boundsOf } from './fields.ts';
import type { Described } from './described.ts';

interface FileFieldProps {
  readonly input: APIFileUploadComponent;
  readonly files: readonly File[];
  readonly described: Described;
  readonly onAnswer: (files: readonly File[]) => void;
}

export function FileField({ input, files, described, onAnswer }: FileFieldProps) {
  const { most } = boundsOf(input);
  return (
    <>
      <input
        id={described.id}
        type="file"
        class="modal-file"
        multiple={most > 1}
        aria-invalid={described.invalid}
        aria-describedby={described.describedBy}
        onChange={(event) => {
          const picked = [...(event.currentTarget.files ?? [])];
          onAnswer(most > 1 ? [...files, ...picked] : picked);
        }}
      />
      <PickedFiles files={files} onChange={onAnswer} />
    </>
  );
}
