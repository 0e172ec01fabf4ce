/** The files that go with a message, each with a way to leave it out. */
interface PickedFilesProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

export function PickedFiles({ files, onChange }: PickedFilesProps) {
  if (files.length === 0) return null;
  return (
    <ul class="picked-files" aria-label="Files">
      {files.map((file) => (
        <li key={file.name}>
          <span aria-hidden="true">📄</span> {file.name}
          <button
            type="button"
            class="compose-tool"
            aria-label={`Remove ${file.name}`}
            onClick={() => onChange(files.filter((one) => one !== file))}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
